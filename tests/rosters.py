"""An invented roster as long as the longest of the district, with family names as frequent as they are.

Frequencies: the ten most frequent family names of Iran are borne by 5 to 10 of 1000 people each, the first
hundred by about a fifth of all together (organisation of civil registration); neighbourhoods know each other,
so here they come twice as often.
"""

from __future__ import annotations

from random import Random

from app.domain.attendance import Attendance


def _words(text: str) -> list[str]:
    return text.split()


FREQUENT = _words(
    "محمدی حسینی احمدی رضایی کریمی موسوی جعفری مرادی حیدری قاسمی رحیمی اکبری هاشمی ابراهیمی صادقی "
    "عباسی یوسفی کاظمی نوری باقری علیزاده رستمی سلطانی شریفی امیری حسن‌زاده صالحی میرزایی نجفی اسدی "
    "طاهری محمودی امینی فرهادی زارعی قربانی رمضانی اسماعیلی یزدانی بهرامی خانی حبیبی سلیمانی کرمی "
    "غلامی نظری عزیزی شکری فتحی داودی ملکی سعیدی نصیری حاتمی پناهی عسگری توکلی اصغری شفیعی جلالی"
)
RARE = _words(
    "آذرنوش ابوطالبی اردکانی اسفندیاری افشار الوندی بابایی بختیاری برزگر بنی‌هاشم بیات پارسا پورمحمدی "
    "پیرهادی تاجیک تهرانی‌مقدم ثابتی جوادی جهانگیری چگینی چراغی حقیقت‌جو خسروی خلیلی دادگر درویش دهقان "
    "ذاکری راستگو رجبی روستا زندی ژیان ساعدی سبحانی ستوده شاهرخی شجاعی شیرازی صابری صفری ضیایی طالبی "
    "طباطبایی عارف عابدی علوی غفاری فاضلی فراهانی فیروزی قائمی قنبری کاشانی کشاورز کوهی گودرزی گل‌محمدی "
    "لاریجانی لطفی مقدم منصوری مهدوی مولایی ناظری نیک‌نام واعظی وحیدی هدایتی همتی یاوری یحیوی معتمدی "
    "سرلک شهبازی شیخی نوروزی رنجبر بیگدلی کلانتری نادری خدابنده عبداللهی تقوی ربیعی"
)
FIRST = _words(
    "محمد علی حسین مهدی رضا امیر حسن احمد مجید سعید حمید محمدرضا علیرضا مصطفی ابوالفضل اکبر اصغر جواد "
    "محسن عباس ابراهیم یوسف ناصر داود فاطمه زهرا مریم معصومه زینب لیلا سمیه اعظم طاهره نرگس اکرم پروین "
    "مهناز شهلا سارا ژاله"
)


def roster(size: int = 230, seed: int = 20) -> tuple[Attendance, ...]:
    """So many councillors in the order of their neighbourhoods, a few of whom are called alike."""
    chance = Random(seed)
    frequent = Random(seed).sample(FREQUENT, len(FREQUENT))
    rows: list[Attendance] = []
    for at in range(size):
        family = chance.choice(frequent[:10] + frequent[:10] + frequent) if chance.random() < 0.45 else ""
        name = f"{chance.choice(FIRST)} {family or chance.choice(RARE)}"
        if at % 60 == 59:  # namesakes to the letter
            name = rows[at - 31].name
        title = "علی‌البدل" if at % 4 == 3 else "عضو اصلی"
        honorific = "سید " if family in ("حسینی", "موسوی", "هاشمی") else ""
        rows.append(Attendance(f"row-{at + 1}", honorific + name, title=title))
    return tuple(rows)


PLACE_NAMES = _words(
    "دولت‌آباد اقدسیه علائین سیزده‌آبان شهیدبهشتی ظهیرآباد عباس‌آباد ابن‌بابویه تقی‌آباد منصوریه فیروزآبادی "
    "نفرآباد هاشم‌آباد غیوری شهادت استخر جوانمرد حمزه‌آباد شکوفه صفائیه"
)
