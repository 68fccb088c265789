<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fa">
<context>
    <name>Adoption</name>
    <message>
        <source>اثر گواهی: {mark}</source>
        <translation>Certificate hash: {mark}</translation>
    </message>
    <message>
        <source>از آنِ خود اوست؟</source>
        <translation>Is it their own?</translation>
    </message>
    <message>
        <source>ثبت این گواهی به نام او</source>
        <translation>Enter this certificate as theirs</translation>
    </message>
    <message>
        <source>چیزی امضا نشد: این گواهی به نام «{holder}» است و هنوز برای «{name}» ثبت نشده. اگر از آنِ خود اوست، یک بار ثبتش کنید و سپس امضا کنید.</source>
        <translation>Nothing was signed: this certificate names “{holder}” and is not yet entered for “{name}”. If it is their own, enter it once, then sign.</translation>
    </message>
</context>
<context>
    <name>AfterApproval</name>
    <message>
        <source>آغاز اصلاحیه</source>
        <translation>Begin the amendment</translation>
    </message>
    <message>
        <source>ابطال…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>انصراف</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>این دلیل در برگه اصلاحیه چاپ می‌شود. متن باز ویرایش‌پذیر می‌شود؛ تا تأیید اصلاحیه، نسخه کنونی معتبر است.</source>
        <translation>This reason is printed on the amendment. The text can be edited again; until the amendment is approved, the present version is in force.</translation>
    </message>
    <message>
        <source>این دلیل روی برگه باطل‌شده چاپ می‌شود. شماره با نشان «باطل» برای همیشه می‌ماند و به صورتجلسه دیگری داده نمی‌شود.</source>
        <translation>This reason is printed on the void minutes. The number stays for good, marked “void”, and is given to no other minutes.</translation>
    </message>
    <message>
        <source>این دلیل روی برگه نسخه تازه چاپ می‌شود. شماره می‌ماند؛ تأیید بعدی نسخه تازه‌ای می‌سازد و نسخه پیشین نگه داشته می‌شود.</source>
        <translation>This reason is printed on the new version. The number stays; the next approval makes a new version, and the earlier one is kept.</translation>
    </message>
    <message>
        <source>بازگشت به پیش‌نویس…</source>
        <translation>Back to draft…</translation>
    </message>
    <message>
        <source>باطل شود؟ بازگشت ندارد</source>
        <translation>Void it? There is no way back</translation>
    </message>
    <message>
        <source>باطل کن</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>به پیش‌نویس برگردان</source>
        <translation>Make it a draft again</translation>
    </message>
    <message>
        <source>دلیل ابطال</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>دلیل اصلاحیه</source>
        <translation>Reason for the amendment</translation>
    </message>
    <message>
        <source>دلیل بازگشت به پیش‌نویس</source>
        <translation>Reason for going back to draft</translation>
    </message>
    <message>
        <source>صدور اصلاحیه…</source>
        <translation>Amend…</translation>
    </message>
</context>
<context>
    <name>AgendaPart</name>
    <message>
        <source>{count} بند</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>{count} بند از فهرست افزوده شد</source>
        <translation>Agenda items added from the list: {count}</translation>
    </message>
    <message>
        <source>{count} دقیقه</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>ارائه‌دهنده</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>بند «{title}» حذف شد</source>
        <translation>Agenda item “{title}” deleted</translation>
    </message>
    <message>
        <source>بند تازه دستور جلسه</source>
        <translation>New agenda item</translation>
    </message>
    <message>
        <source>بند تازه را بنویسید و Enter بزنید</source>
        <translation>Write a new item and press Enter</translation>
    </message>
    <message>
        <source>دستور جلسه</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>دستور جلسه هنوز خالی است</source>
        <translation>The agenda is still empty</translation>
    </message>
    <message>
        <source>دقیقه</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>عنوان</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>نوشتن نخستین بند</source>
        <translation>Write the first item</translation>
    </message>
    <message>
        <source>هر بند در یک سطر؛ ارائه‌دهنده و مدت را اگر معلوم است بنویسید.</source>
        <translation>One item per line; add the presenter and the duration if they are known.</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>ارائه‌دهنده</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>ارائه‌دهنده بند</source>
        <translation>Presenter of the item</translation>
    </message>
    <message>
        <source>بالا</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>حذف بند</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>خارج از دستور</source>
        <translation>Not on the agenda</translation>
    </message>
    <message>
        <source>دقیقه</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>عنوان</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>عنوان بند</source>
        <translation>Title of the item</translation>
    </message>
    <message>
        <source>مدت بند به دقیقه</source>
        <translation>Duration of the item in minutes</translation>
    </message>
    <message>
        <source>پایین</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>AmendmentBand</name>
    <message>
        <source>از اصلاحیه گذشته شد؛ متن معتبر بازگشت</source>
        <translation>The amendment was withdrawn; the text in force is back</translation>
    </message>
    <message>
        <source>انصراف از اصلاحیه</source>
        <translation>Withdraw the amendment</translation>
    </message>
    <message>
        <source>تغییرات</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>تغییرها کنار گذاشته شود؟</source>
        <translation>Discard the changes?</translation>
    </message>
    <message>
        <source>پیش‌نویس اصلاحیه شماره {ordinal} — نسخه معتبر: شماره {number}</source>
        <translation>Draft of amendment {ordinal} — in force: number {number}</translation>
    </message>
    <message>
        <source>پیش‌نویس دوباره صورتجلسه {number} — نسخه {version}</source>
        <translation>Minutes {number}, a draft again — version {version}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>دبیر</source>
        <translation>Dabir</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>اثر محتوا</source>
        <translation>Content hash</translation>
    </message>
    <message>
        <source>از همه متن صورتجلسه ساخته می‌شود و زیر برگه چاپ است؛ اگر یکی باشد، متن همان است.</source>
        <translation>Made from the whole text of the minutes and printed at the foot of the sheet; if both are the same, the text is the same.</translation>
    </message>
    <message>
        <source>این شماره باطل است و به صورتجلسه دیگری داده نمی‌شود.</source>
        <translation>This number is void and is given to no other minutes.</translation>
    </message>
    <message>
        <source>با تأیید، متن قفل می‌شود و شماره می‌گیرد؛ پس از آن تنها با بازگشت به پیش‌نویس یا اصلاحیه عوض می‌شود.</source>
        <translation>Approval locks the text and gives it a number; after that it changes only by going back to the draft or by an amendment.</translation>
    </message>
    <message>
        <source>تأیید نهایی؟ متن قفل می‌شود</source>
        <translation>Approve for good? The text will be locked</translation>
    </message>
    <message>
        <source>تأیید و صدور شماره</source>
        <translation>Approve and number</translation>
    </message>
    <message>
        <source>دلیل ابطال: {reason}</source>
        <translation>Reason for voiding: {reason}</translation>
    </message>
    <message>
        <source>رونوشت اثر کامل</source>
        <translation>Copy the full hash</translation>
    </message>
    <message>
        <source>زمان تأیید</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>شماره {number}</source>
        <translation>Number ⁧{number}⁩</translation>
    </message>
    <message>
        <source>شماره {number} می‌ماند و نسخه {version} می‌شود.</source>
        <translation>Number {number} stays; this becomes version {version}.</translation>
    </message>
    <message>
        <source>شماره اصلاحیه: {number}</source>
        <translation>Number of the amendment: {number}</translation>
    </message>
    <message>
        <source>شماره به الگوی دفتر داده می‌شود: {number}</source>
        <translation>The number will follow the office’s pattern: ⁧{number}⁩</translation>
    </message>
    <message>
        <source>شماره پس از تعیین تاریخ جلسه معلوم می‌شود.</source>
        <translation>The number will be known once the meeting has a date.</translation>
    </message>
    <message>
        <source>نسخه</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>نشانی کوتاه از همه متن که پای هر صفحه هم هست؛ با تغییر یک حرف عوض می‌شود.</source>
        <translation>A short mark of the whole text, also at the foot of each page; one changed letter changes it.</translation>
    </message>
    <message>
        <source>هنوز {count} کاستی مانده است.</source>
        <translation>Gaps still open: {count}.</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>{size} · اثر {hash}</source>
        <translation>{size} · hash {hash}</translation>
    </message>
    <message>
        <source>{size} بایت</source>
        <translation>{size} bytes</translation>
    </message>
    <message>
        <source>{size} مگابایت</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} کیلوبایت</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>حذف «%s»</source>
        <translation>Delete “%s”</translation>
    </message>
    <message>
        <source>حذف پیوست</source>
        <translation>Delete attachment</translation>
    </message>
    <message>
        <source>ذخیره رونوشت</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>ذخیره رونوشت «%s»</source>
        <translation>Save a copy of “%s”</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>دعوت‌نامه، فهرست حضور یا هر پرونده دیگر جلسه را اینجا پیوست کنید.</source>
        <translation>Attach the invitation, the attendance sheet or any other file of the meeting here.</translation>
    </message>
    <message>
        <source>ذخیره رونوشت</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>پیوست «{name}» حذف شد</source>
        <translation>Attachment “{name}” deleted</translation>
    </message>
    <message>
        <source>پیوست پرونده</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <source>پیوست پرونده…</source>
        <translation>Attach file…</translation>
    </message>
    <message>
        <source>پیوستی ندارد.</source>
        <translation>No attachments.</translation>
    </message>
    <message>
        <source>پیوست‌های جلسه</source>
        <translation>Attachments of the meeting</translation>
    </message>
</context>
<context>
    <name>AttachmentsList</name>
    <message>
        <source>افزودن پیوست</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>افزودن پیوست…</source>
        <translation>Add attachment…</translation>
    </message>
    <message>
        <source>ذخیره رونوشت</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>پیوست «{name}» حذف شد</source>
        <translation>Attachment “{name}” deleted</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>{count} نفر</source>
        <translation>Headcount: {count}</translation>
    </message>
    <message>
        <source>از</source>
        <translation>of</translation>
    </message>
    <message>
        <source>از {body}</source>
        <translation>from {body}</translation>
    </message>
    <message>
        <source>از {body}، که به دفتر افزوده می‌شود</source>
        <translation>from {body}, which is added to the register</translation>
    </message>
    <message>
        <source>افزودن</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>افزودن از دفتر: {name}</source>
        <translation>Add from the register: {name}</translation>
    </message>
    <message>
        <source>افزودن مهمان «{name}»</source>
        <translation>Add guest “{name}”</translation>
    </message>
    <message>
        <source>افزودن گروه «{name}»</source>
        <translation>Add group “{name}”</translation>
    </message>
    <message>
        <source>با تأخیر</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>بازگشت</source>
        <translation>back</translation>
    </message>
    <message>
        <source>بازگشت {time}</source>
        <translation>back at {time}</translation>
    </message>
    <message>
        <source>بی‌نماینده</source>
        <translation>Not represented</translation>
    </message>
    <message>
        <source>تا {time}</source>
        <translation>until {time}</translation>
    </message>
    <message>
        <source>ترک زودهنگام</source>
        <translation>Left early</translation>
    </message>
    <message>
        <source>تعداد نامعلوم</source>
        <translation>Headcount unknown</translation>
    </message>
    <message>
        <source>ثبت‌نشده</source>
        <translation>Unmarked</translation>
    </message>
    <message>
        <source>جانشین: {name}</source>
        <translation>Substitute: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>جانشینِ {name}</source>
        <translation>Substitute for ⁨{name}⁩</translation>
    </message>
    <message>
        <source>حاضر</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>خروج</source>
        <translation>leaves</translation>
    </message>
    <message>
        <source>دبیر</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>رئیس</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>ردیف {number}</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <source>رفته</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>عضو</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>غایب</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>غیبت موجه</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>مدعو</source>
        <translation>Invitee</translation>
    </message>
    <message>
        <source>مهمان</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>ناظر</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>نامه {number}</source>
        <translation>letter {number}</translation>
    </message>
    <message>
        <source>نماینده دارد</source>
        <translation>Represented</translation>
    </message>
    <message>
        <source>همه</source>
        <translation>All</translation>
    </message>
    <message>
        <source>چند نفر بی‌نام، مانند مدیران یک قرارگاه</source>
        <translation>Several unnamed people, such as the managers of a headquarters</translation>
    </message>
    <message>
        <source>کسی در آن نیست</source>
        <translation>Nobody listed</translation>
    </message>
    <message>
        <source>کسی که در دفتر نیست</source>
        <translation>Someone who is not in the register</translation>
    </message>
    <message>
        <source>گروه</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>AttendanceDesk</name>
    <message>
        <source>{present} حاضر از {all}</source>
        <translation>{present} of {all} present</translation>
    </message>
    <message>
        <source>حضور</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>محلات</source>
        <translation>Neighbourhoods</translation>
    </message>
    <message>
        <source>هر که ثبت‌نشده است حاضر می‌شود</source>
        <translation>Marks everyone still unmarked as present</translation>
    </message>
    <message>
        <source>هنوز کسی در فهرست نیست؛ نام او را بنویسید و Enter را بزنید.</source>
        <translation>Nobody is in the list yet; type a name and press Enter.</translation>
    </message>
    <message>
        <source>کسی با این نشانی در فهرست نیست.</source>
        <translation>Nobody in the list matches this.</translation>
    </message>
</context>
<context>
    <name>AttendancePart</name>
    <message>
        <source>افزودن همه شورایاران</source>
        <translation>Add all councillors</translation>
    </message>
    <message>
        <source>تیک از روی برگه</source>
        <translation>Tick off the sheet</translation>
    </message>
    <message>
        <source>شورایاران به فهرست افزوده شدند</source>
        <translation>Councillors added to the list</translation>
    </message>
    <message>
        <source>نام هر کس را در خانه بالا بنویسید و Enter بزنید؛ شورایاران پس از ثبت در «اشخاص و نهادها» یکجا افزوده می‌شوند.</source>
        <translation>Type each name in the field above and press Enter; councillors, once they are entered in “People and bodies”, are added all at once.</translation>
    </message>
    <message>
        <source>نام یا شماره ردیف</source>
        <translation>Name or row number</translation>
    </message>
    <message>
        <source>نام یا شماره ردیف؛ Enter یعنی حاضر، دوباره یعنی خروج</source>
        <translation>Name or row; Enter: present, again: gone</translation>
    </message>
    <message>
        <source>نوشتن نخستین نام</source>
        <translation>Type the first name</translation>
    </message>
    <message>
        <source>هر که ثبت‌نشده است حاضر می‌شود</source>
        <translation>Marks everyone still unmarked as present</translation>
    </message>
    <message>
        <source>همه حاضر</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>همه شورایاران</source>
        <translation>All councillors</translation>
    </message>
    <message>
        <source>همه شورایاران را یکجا بیفزایید، یا در خانه بالا نامی بنویسید.</source>
        <translation>Add all councillors at once, or type a name in the field above.</translation>
    </message>
    <message>
        <source>هنوز کسی در فهرست نیست</source>
        <translation>Nobody is on the list yet</translation>
    </message>
    <message>
        <source>کسی در این دسته نیست.</source>
        <translation>Nobody is in this group.</translation>
    </message>
</context>
<context>
    <name>AuthorityCard</name>
    <message>
        <source>با آن برای هر امضاکننده کلید ساخته می‌شود و هر کس می‌تواند اصالت صورتجلسه را بسنجد. یک بار ساخته می‌شود؛ گذرواژه آن جایی نوشته نمی‌شود و بی آن کلید تازه نمی‌توان ساخت. نشان «فا» یا «EN» کنار خانه، زبان صفحه‌کلید را می‌گوید. پیش‌فرض: ساخته نشده.</source>
        <translation>It makes a key for every signatory, and lets anybody verify minutes. It is made once; its passphrase is written nowhere, and without it no new key can be made. A mark in the field tells whether the keyboard is Persian (FA) or Latin (EN). Default: not made.</translation>
    </message>
    <message>
        <source>ساختن مرجع گواهی</source>
        <translation>Make the authority</translation>
    </message>
    <message>
        <source>مرجع گواهی دفتر</source>
        <translation>Certificate authority of the office</translation>
    </message>
    <message>
        <source>گذرواژه مرجع</source>
        <translation>Passphrase of the authority</translation>
    </message>
    <message>
        <source>گواهی ریشه اثر انگشت گذرواژه کلید ساختن مرجع</source>
        <translation>certificate root fingerprint passphrase key make authority</translation>
    </message>
</context>
<context>
    <name>AuthorityMadeView</name>
    <message>
        <source>آزمایشی</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>اثر انگشت گواهی ریشه</source>
        <translation>Fingerprint of the root certificate</translation>
    </message>
    <message>
        <source>اثر انگشت گواهی ریشه (SHA-256)؛ هر کس گواهی را می‌گیرد آن را با این می‌سنجد:</source>
        <translation>Fingerprint of the root certificate (SHA-256); whoever receives the certificate compares it with this:</translation>
    </message>
    <message>
        <source>تغییر گذرواژه</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>جای پرونده گواهی ریشه</source>
        <translation>Location of the root certificate</translation>
    </message>
    <message>
        <source>رونوشت و بردن کلید</source>
        <translation>Copy the key or take it away</translation>
    </message>
    <message>
        <source>معتبر تا {day}</source>
        <translation>Valid until {day}</translation>
    </message>
    <message>
        <source>نامه گواهی ریشه</source>
        <translation>Letter of the root certificate</translation>
    </message>
    <message>
        <source>نامه گواهی ریشه نوشته شد: {file}</source>
        <translation>The letter of the root certificate was written: {file}</translation>
    </message>
    <message>
        <source>نامه گواهی ریشه…</source>
        <translation>Letter of the root certificate…</translation>
    </message>
    <message>
        <source>کلید ریشه روی این رایانه نیست؛ برای ساختن و ابطال کلید، حافظه آن را وصل کنید.</source>
        <translation>The root’s key is not on this computer; to make or revoke keys, plug in the stick that holds it.</translation>
    </message>
    <message>
        <source>کلید ریشه روی همین رایانه است؛ رونوشتی از آن را جدا نگه دارید.</source>
        <translation>The root’s key is on this computer; keep a copy of it elsewhere.</translation>
    </message>
    <message>
        <source>گذرواژه مرجع گواهی</source>
        <translation>Passphrase of the authority</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>گواهی ریشه برای دیگران</source>
        <translation>Root certificate for others</translation>
    </message>
    <message>
        <source>گواهی ریشه برای دیگران…</source>
        <translation>Root certificate for others…</translation>
    </message>
    <message>
        <source>گواهی ریشه نوشته شد: {file}</source>
        <translation>The root certificate was written: {file}</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>در جای دوم</source>
        <translation>in the second place</translation>
    </message>
    <message>
        <source>دیدن و بازگرداندن پشتیبان {moment}</source>
        <translation>View and restore the backup of {moment}</translation>
    </message>
    <message>
        <source>دیدن و بازگرداندن…</source>
        <translation>View and restore…</translation>
    </message>
    <message>
        <source>پیش از بازگردانی</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>کنار دفتر</source>
        <translation>beside the office</translation>
    </message>
</context>
<context>
    <name>BackupSize</name>
    <message>
        <source>{size} مگابایت</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} کیلوبایت</source>
        <translation>{size} KB</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>از پشتیبان پیشین چیزی عوض نشده است؛ همان درست و کامل است.</source>
        <translation>Nothing has changed since the previous backup; that one is whole and complete.</translation>
    </message>
    <message>
        <source>اکنون در دسترس است.</source>
        <translation>It is available now.</translation>
    </message>
    <message>
        <source>اکنون وصل نیست؛ تا وصل شود، تنها کنار دفتر.</source>
        <translation>It is not connected now; until it is, beside the office only.</translation>
    </message>
    <message>
        <source>با هر تأیید صورتجلسه، هنگام بستن برنامه و در میانه کار هر ۱۵ دقیقه، رونوشتی کامل و سنجیده از دفتر گرفته می‌شود: ده‌تای آخر، یکی برای هر روز تا سی روز و یکی برای هر ماه تا دوازده ماه می‌ماند. کلید امضاها در پشتیبان نیست.</source>
        <translation>At every approval of minutes, when the program is closed and, while you write, every 15 minutes, a complete and checked copy of the office is taken. The last ten are kept, one for each of thirty days and one for each of twelve months. The signing keys are not in it.</translation>
    </message>
    <message>
        <source>تنها کنار دفتر</source>
        <translation>Beside the office only</translation>
    </message>
    <message>
        <source>جای دوم پشتیبان</source>
        <translation>Second place for backups</translation>
    </message>
    <message>
        <source>حافظه همراه یا پوشه‌ای در شبکه؛ هر بار که در دسترس باشد پشتیبان در آن هم نوشته می‌شود. پیش‌فرض: هیچ.</source>
        <translation>A USB stick, or a folder on the network; whenever it is available the backup is written there too. Default: none.</translation>
    </message>
    <message>
        <source>هم‌اکنون پشتیبان بگیر</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>پشتیبان بازگرداندن رونوشت بازیابی نسخه</source>
        <translation>backup restore copy recover version</translation>
    </message>
    <message>
        <source>پشتیبان فلش حافظه همراه پوشه</source>
        <translation>backup stick USB memory folder</translation>
    </message>
    <message>
        <source>پشتیبان گرفته و درستی آن سنجیده شد.</source>
        <translation>The backup was taken and checked.</translation>
    </message>
    <message>
        <source>پشتیبان‌های این دفتر</source>
        <translation>Backups of this office</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>بستن این پیام</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>BlankChips</name>
    <message>
        <source>افزودن جای خالی «{name}»</source>
        <translation>Add the blank “{name}”</translation>
    </message>
</context>
<context>
    <name>BodyEditor</name>
    <message>
        <source>زیرمجموعه</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>مانند «سرکلانتری نهم»</source>
        <translation>e.g. “9th Police Command”</translation>
    </message>
    <message>
        <source>نام رسمی</source>
        <translation>Official name</translation>
    </message>
    <message>
        <source>نام کامل، چنان که چاپ می‌شود</source>
        <translation>Full name, as it is printed</translation>
    </message>
    <message>
        <source>نام کوتاه</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>نامی بنویسید و Enter بزنید</source>
        <translation>Write a name and press Enter</translation>
    </message>
    <message>
        <source>نام‌های دیگر</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>نهاد بالادست، اگر دارد</source>
        <translation>The body above it, if any</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>هر نامی که مردم این نهاد را با آن می‌خوانند؛ با هر یک از آن‌ها پیدا می‌شود.</source>
        <translation>Every name people use for this body; any of them finds it.</translation>
    </message>
</context>
<context>
    <name>CarryOverCard</name>
    <message>
        <source>{count} با مهلت گذشته</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>{count} مصوبه باز به دستور افزوده شد</source>
        <translation>Open resolutions put on the agenda: {count}</translation>
    </message>
    <message>
        <source>{count} مورد</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>افزودن {count} بند به دستور</source>
        <translation>Add to the agenda ({count})</translation>
    </message>
    <message>
        <source>افزودن به دستور</source>
        <translation>Add to the agenda</translation>
    </message>
    <message>
        <source>بستن</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>دیدن و برگزیدن</source>
        <translation>View and choose</translation>
    </message>
    <message>
        <source>مصوبات باز جلسات پیش</source>
        <translation>Open resolutions of earlier meetings</translation>
    </message>
    <message>
        <source>همه</source>
        <translation>All</translation>
    </message>
    <message>
        <source>چنین در دستور می‌آید:</source>
        <translation>This is how they will stand on the agenda:</translation>
    </message>
</context>
<context>
    <name>CarryPanel</name>
    <message>
        <source>بردن از این رایانه</source>
        <translation>Take away from this computer</translation>
    </message>
    <message>
        <source>رونوشت را روی حافظه‌ای بگذارید که جدا نگه داشته می‌شود؛ پرونده همچنان رمزشده است. پس از بردن، برای ساختن و ابطال کلید آن حافظه را وصل می‌کنید.</source>
        <translation>Put the copy on a stick that is kept elsewhere; the file stays encrypted. Once the key is taken away, you plug in that stick to make or revoke keys.</translation>
    </message>
    <message>
        <source>رونوشت کلید ریشه</source>
        <translation>Copy the root’s key</translation>
    </message>
    <message>
        <source>رونوشت کلید ریشه نوشته و بازخوانده شد: {file}</source>
        <translation>The copy of the root’s key was written and read back: {file}</translation>
    </message>
    <message>
        <source>نخست پوشه را برگزینید.</source>
        <translation>First choose the folder.</translation>
    </message>
    <message>
        <source>پوشه روی حافظه دیگر</source>
        <translation>Folder on another stick</translation>
    </message>
    <message>
        <source>کلید از این رایانه پاک شود؟</source>
        <translation>Delete the key from this computer?</translation>
    </message>
    <message>
        <source>کلید ریشه از این رایانه برده شد: {file}</source>
        <translation>The root’s key was taken away from this computer: {file}</translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>تغییر گذرواژه</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>گذرواژه تازه</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>گذرواژه کلید «{name}» عوض شد</source>
        <translation>The passphrase of the key of “{name}” was changed</translation>
    </message>
    <message>
        <source>گذرواژه کنونی او</source>
        <translation>Their present passphrase</translation>
    </message>
    <message>
        <source>گذرواژه کنونی را بنویسید.</source>
        <translation>Type the present passphrase.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>برداشتن «%s»</source>
        <translation>Remove “%s”</translation>
    </message>
</context>
<context>
    <name>ChosenFew</name>
    <message>
        <source>برای</source>
        <translation>For</translation>
    </message>
    <message>
        <source>برای چه کسانی</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>همه نهادهایی که مصوبه‌ای دارند؛ یا نام چند نهاد</source>
        <translation>Every body with a resolution; or name some</translation>
    </message>
    <message>
        <source>همه کسانی که در فهرست حضورند؛ یا نام چند نفر</source>
        <translation>Everybody in the attendance; or name some</translation>
    </message>
</context>
<context>
    <name>ChosenLine</name>
    <message>
        <source>{number} از {count}</source>
        <translation>{number} of {count}</translation>
    </message>
</context>
<context>
    <name>CleaningPanel</name>
    <message>
        <source>{count} جا در متن‌ها پاک‌سازی شد</source>
        <translation>Places cleaned up in the texts: {count}</translation>
    </message>
    <message>
        <source>اعمال</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>اعمال {count} تغییر</source>
        <translation>Apply changes: {count}</translation>
    </message>
    <message>
        <source>بستن</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>تغییرهای پیشنهادی</source>
        <translation>Proposed changes</translation>
    </message>
    <message>
        <source>در متن‌های این جلسه چیزی برای پاک‌سازی نیست.</source>
        <translation>There is nothing to clean up in the texts of this meeting.</translation>
    </message>
    <message>
        <source>رقم</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>فاصله</source>
        <translation>Spaces</translation>
    </message>
    <message>
        <source>نشانه‌گذاری</source>
        <translation>Punctuation</translation>
    </message>
    <message>
        <source>نیم‌فاصله</source>
        <translation>Half-space</translation>
    </message>
    <message>
        <source>همه</source>
        <translation>All</translation>
    </message>
    <message>
        <source>هیچ‌کدام</source>
        <translation>None</translation>
    </message>
    <message>
        <source>پاک‌سازی متن: {count} پیشنهاد</source>
        <translation>Text clean-up, proposals: {count}</translation>
    </message>
    <message>
        <source>گیومه</source>
        <translation>Quotation marks</translation>
    </message>
</context>
<context>
    <name>ClosingMode</name>
    <message>
        <source>ختم جلسه</source>
        <translation>Close the session</translation>
    </message>
</context>
<context>
    <name>ClosingPart</name>
    <message>
        <source>گام‌های صورتجلسه</source>
        <translation>Steps of the minutes</translation>
    </message>
</context>
<context>
    <name>ClosingSteps</name>
    <message>
        <source>تکمیل کاستی‌ها</source>
        <translation>Fill the gaps</translation>
    </message>
    <message>
        <source>ثبت امضا</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>شماره و چاپ</source>
        <translation>Number and print</translation>
    </message>
    <message>
        <source>قرائت</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>جست‌وجوی فرمان</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>فرمانی با این نام در این صفحه نیست.</source>
        <translation>No command on this page matches this.</translation>
    </message>
    <message>
        <source>فرمان‌ها</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>چه می‌خواهید بکنید؟ نام فرمان، برگه، شخص یا شماره مصوبه</source>
        <translation>A command, a tab, a person or a resolution number</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>اندازه نوشته</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>تاریخ میلادی</source>
        <translation>Gregorian dates</translation>
    </message>
    <message>
        <source>تاریخ میلادی در کنار</source>
        <translation>Show them beside the Jalali dates</translation>
    </message>
    <message>
        <source>تم رنگ شب تاریک سیاه سفید</source>
        <translation>colour night black white</translation>
    </message>
    <message>
        <source>تیره</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>در پنجره، هر جا که جا باشد، روز میلادی هم در پرانتز می‌آید؛ بر چاپ اثری ندارد. پیش‌فرض: خاموش.</source>
        <translation>In the window, wherever there is room, the Gregorian day follows in brackets; nothing changes in print. Default: off.</translation>
    </message>
    <message>
        <source>درشت ریز بزرگ قلم خط نما</source>
        <translation>large small big letters scale</translation>
    </message>
    <message>
        <source>رنگ زمینه و نوشته‌ها؛ بر چاپ اثری ندارد. پیش‌فرض: روشن.</source>
        <translation>Colours of background and text; printing is not affected. Default: light.</translation>
    </message>
    <message>
        <source>روشن</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>زبان برنامه</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>زبان دکمه‌ها و پیام‌ها؛ همان دم عوض می‌شود. برگه‌های چاپی و نمایش سالن همیشه فارسی است. پیش‌فرض: فارسی.</source>
        <translation>Of buttons and messages; it changes at once. What is printed and shown in the hall is always Persian. Default: Persian.</translation>
    </message>
    <message>
        <source>همه پنجره با آن بزرگ و کوچک می‌شود، از ۸۰ تا ۲۰۰ درصد. پیش‌فرض: ۱۰۰٪.</source>
        <translation>The whole window grows and shrinks with it, from 80 to 200 per cent. Default: 100%.</translation>
    </message>
    <message>
        <source>پرتضاد</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>پوسته</source>
        <translation>Theme</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>جست‌وجو در راهنما</source>
        <translation>Search the guide</translation>
    </message>
    <message>
        <source>در راهنما پیدا نشد؛ واژه دیگری بنویسید.</source>
        <translation>Not found in the guide; try another word.</translation>
    </message>
    <message>
        <source>فهرست راهنما</source>
        <translation>Contents of the guide</translation>
    </message>
    <message>
        <source>یافته‌ها</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>CountsBar</name>
    <message>
        <source>محلات {here} از {all}</source>
        <translation>Neighbourhoods {here} of {all}</translation>
    </message>
    <message>
        <source>و {count} گروه با تعداد نامعلوم</source>
        <translation>+ groups of unknown size: {count}</translation>
    </message>
    <message>
        <source>چه کسانی در فهرست باشند</source>
        <translation>Who is shown in the list</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>{month} {days} روز دارد.</source>
        <translation>{month} has {days} days.</translation>
    </message>
    <message>
        <source>این تاریخ خوانده نشد؛ مانند ۱۴۰۵/۰۹/۰۱ یا «۱ آذر ۱۴۰۵» بنویسید.</source>
        <translation>This date could not be read; write it like 1405/09/01 (Jalali).</translation>
    </message>
    <message>
        <source>این روز {day} است.</source>
        <translation>This day is {day}.</translation>
    </message>
    <message>
        <source>تقویم</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>DayNotes</name>
    <message>
        <source>وارد کردن تعطیلات در تنظیمات</source>
        <translation>Enter the holidays in the settings</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>{rials} ریال</source>
        <translation>{rials} rials</translation>
    </message>
    <message>
        <source>اعتبار (ریال)</source>
        <translation>Credit (rials)</translation>
    </message>
    <message>
        <source>اعتبار و سند مبدأ</source>
        <translation>Credit and source document</translation>
    </message>
    <message>
        <source>بند دستور جلسه</source>
        <translation>Agenda item</translation>
    </message>
    <message>
        <source>تاریخ مجوز</source>
        <translation>Permit date</translation>
    </message>
    <message>
        <source>توضیحات</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>دلیل و هدف</source>
        <translation>Rationale</translation>
    </message>
    <message>
        <source>رأی‌گیری</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>سال اعتبار</source>
        <translation>Credit year</translation>
    </message>
    <message>
        <source>سال را با چهار رقم بنویسید، مانند ۱۴۰۵.</source>
        <translation>Write the year in four digits, such as 1405.</translation>
    </message>
    <message>
        <source>سند مبدأ</source>
        <translation>Source document</translation>
    </message>
    <message>
        <source>شرط</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>شماره مجوز</source>
        <translation>Permit number</translation>
    </message>
    <message>
        <source>مجوز</source>
        <translation>Permit</translation>
    </message>
    <message>
        <source>محل اجرا</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>محل، شرط و دلیل</source>
        <translation>Place, condition and rationale</translation>
    </message>
    <message>
        <source>محلات</source>
        <translation>Neighbourhoods</translation>
    </message>
    <message>
        <source>مرتبط با</source>
        <translation>Related to</translation>
    </message>
    <message>
        <source>مرجع صدور</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>مصوبه دیگر…</source>
        <translation>Another resolution…</translation>
    </message>
    <message>
        <source>نام محله…</source>
        <translation>Neighbourhood…</translation>
    </message>
    <message>
        <source>وضعیت به نقل</source>
        <translation>Status as reported</translation>
    </message>
    <message>
        <source>وضعیت به نقل و توضیحات</source>
        <translation>Reported status and notes</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>پیوند با مصوبات و دستور جلسه</source>
        <translation>Links to resolutions and agenda</translation>
    </message>
    <message>
        <source>۱۴۰۵</source>
        <translation>1405</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>«{name}» نهادی ندارد؛ نام نهادی را بنویسید.</source>
        <translation>“{name}” belongs to no body; type the name of a body.</translation>
    </message>
    <message>
        <source>افزودن «%s» به‌عنوان نهاد تازه</source>
        <translation>Add “%s” as a new body</translation>
    </message>
    <message>
        <source>نهادی ندارد</source>
        <translation>no body</translation>
    </message>
</context>
<context>
    <name>DissentCard</name>
    <message>
        <source>{count} در صورتجلسه</source>
        <translation>{count} in the minutes</translation>
    </message>
    <message>
        <source>اگر کسی مخالف است و می‌خواهد در صورتجلسه بیاید: نام او و سخنش را بنویسید.</source>
        <translation>If somebody objects and wants it in the minutes, write the name and what was said.</translation>
    </message>
    <message>
        <source>بنویسید چه کسی مخالف است.</source>
        <translation>Write who objects.</translation>
    </message>
    <message>
        <source>ثبت نظر مخالف</source>
        <translation>Record the dissent</translation>
    </message>
    <message>
        <source>متن نظر مخالف</source>
        <translation>The dissent</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نظر مخالف</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>نظر مخالف را بنویسید.</source>
        <translation>Write the dissent.</translation>
    </message>
    <message>
        <source>چه کسی مخالف است</source>
        <translation>Who objects</translation>
    </message>
    <message>
        <source>چه گفت؟</source>
        <translation>What was said?</translation>
    </message>
</context>
<context>
    <name>DistributionCard</name>
    <message>
        <source>تاریخ</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>تاریخ توزیع را بنویسید.</source>
        <translation>Write the day of the distribution.</translation>
    </message>
    <message>
        <source>توزیع و ابلاغ</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>ثبت توزیع</source>
        <translation>Record the distribution</translation>
    </message>
    <message>
        <source>راه ابلاغ</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>شماره رسید</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>نام نهاد</source>
        <translation>Name of the body</translation>
    </message>
    <message>
        <source>نسخه</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>نهاد گیرنده</source>
        <translation>Receiving body</translation>
    </message>
    <message>
        <source>نهاد گیرنده را از فهرست برگزینید.</source>
        <translation>Choose the receiving body from the list.</translation>
    </message>
    <message>
        <source>هنوز به نهادی داده نشده است.</source>
        <translation>Not given to any body yet.</translation>
    </message>
</context>
<context>
    <name>DistributionRow</name>
    <message>
        <source>رسید {number}</source>
        <translation>receipt {number}</translation>
    </message>
</context>
<context>
    <name>EarlierStatements</name>
    <message>
        <source>{count} اظهار پیش‌تر</source>
        <translation>Earlier statements: {count}</translation>
    </message>
    <message>
        <source>اظهار ردیف {row} حذف شد</source>
        <translation>Statement {row} deleted</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>نام خالی نمی‌ماند؛ نامی بنویسید.</source>
        <translation>The name cannot be empty; write one.</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>«{name}» حذف شد</source>
        <translation>“{name}” deleted</translation>
    </message>
    <message>
        <source>بازگرداندن</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>بایگانی</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>بایگانی‌شده</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>حذف</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>ExaminedView</name>
    <message>
        <source>آنچه در دفتر است</source>
        <translation>What the office holds</translation>
    </message>
    <message>
        <source>اثر محتوا نشانی است که برنامه از همه متن صورتجلسه می‌سازد؛ زیر برگه هم چاپ می‌شود. اگر هر دو یکی باشد، متن همان است.</source>
        <translation>The content hash is a mark that the program makes from the whole text of the minutes; it is printed at the foot of the sheet too. If both are the same, the text is the same.</translation>
    </message>
    <message>
        <source>این پرونده نسخه {version} است و همین نسخه معتبر است.</source>
        <translation>This file is version {version}, which is in force.</translation>
    </message>
    <message>
        <source>این پرونده نسخه {version} است؛ اصلاحیه‌ای پس از آن آمده و نسخه {valid} معتبر است.</source>
        <translation>This file is version {version}; an amendment came after it, and version {valid} is in force.</translation>
    </message>
    <message>
        <source>بی‌عنوان</source>
        <translation>untitled</translation>
    </message>
    <message>
        <source>دفتر نسخه‌ای را که در پرونده است هرگز تأیید نکرده است.</source>
        <translation>The office never approved the version that is in the file.</translation>
    </message>
    <message>
        <source>دیدن صورتجلسه دفتر</source>
        <translation>Show the minutes</translation>
    </message>
    <message>
        <source>ذخیره رونوشت سالم</source>
        <translation>Save the intact copy</translation>
    </message>
    <message>
        <source>ذخیره رونوشت…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>رونوشت سالم نوشته شد: {file}</source>
        <translation>Intact copy written: {file}</translation>
    </message>
    <message>
        <source>صورتجلسه {number} «{title}» — اثر محتوا {mark}</source>
        <translation>Minutes {number} “{title}” — content hash {mark}</translation>
    </message>
    <message>
        <source>نسخه {version} این پرونده در دفتر بازگشوده شده است و دیگر معتبر نیست.</source>
        <translation>Version {version} of this file was reopened in the office and is no longer valid.</translation>
    </message>
    <message>
        <source>نسخه {version} این پرونده در دفتر باطل شده است.</source>
        <translation>Version {version} of this file is void in the office.</translation>
    </message>
    <message>
        <source>نسخه سالم پیش از تغییر — با {count} امضا</source>
        <translation>Intact version from before the change — signatures: {count}</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>نوشتن پرونده p12…</source>
        <translation>Write the p12 file…</translation>
    </message>
    <message>
        <source>پرونده p12</source>
        <translation>p12 file</translation>
    </message>
    <message>
        <source>کلید</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>کلید «{name}» نوشته شد: {file}</source>
        <translation>The key of “{name}” was written: {file}</translation>
    </message>
    <message>
        <source>گذرواژه پرونده p12</source>
        <translation>Passphrase of the p12 file</translation>
    </message>
    <message>
        <source>گذرواژه کلید او</source>
        <translation>Passphrase of their key</translation>
    </message>
    <message>
        <source>گذرواژه کلید او را بنویسید.</source>
        <translation>Type the passphrase of their key.</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>اداره جلسه</source>
        <translation>Conduct of the meeting</translation>
    </message>
    <message>
        <source>تاریخ</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>تاریخ جلسه بعد</source>
        <translation>Date of the next meeting</translation>
    </message>
    <message>
        <source>جلسه</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>جلسه لغو شد</source>
        <translation>The meeting was cancelled</translation>
    </message>
    <message>
        <source>دبیر جلسه</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>رئیس جلسه</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>رونوشت به</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>زمان</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>ساعت شروع</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>ساعت شروع در دعوت‌نامه</source>
        <translation>Start on the invitation</translation>
    </message>
    <message>
        <source>ساعت پایان</source>
        <translation>End</translation>
    </message>
    <message>
        <source>شروع: اکنون</source>
        <translation>Start: now</translation>
    </message>
    <message>
        <source>شمارش از…</source>
        <translation>Count from…</translation>
    </message>
    <message>
        <source>شماره آخرین جلسه در نوع نشست نوشته می‌شود؛ جلسه بعد از آن می‌شمارد.</source>
        <translation>The number of the last meeting is written in the series; the next meeting counts on from it.</translation>
    </message>
    <message>
        <source>شماره جلسه</source>
        <translation>Meeting number</translation>
    </message>
    <message>
        <source>عنوان</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>مانند «تلاوت آیاتی از قرآن کریم»</source>
        <translation>e.g. “Recitation from the Holy Quran”</translation>
    </message>
    <message>
        <source>مانند «نشست ماهیانه با شورایاران»</source>
        <translation>e.g. “Monthly meeting with the councillors”</translation>
    </message>
    <message>
        <source>محل برگزاری</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>نام سالن یا مکان</source>
        <translation>Name of the hall or place</translation>
    </message>
    <message>
        <source>نام نهاد</source>
        <translation>Name of the body</translation>
    </message>
    <message>
        <source>نام یا سمت</source>
        <translation>Name or position</translation>
    </message>
    <message>
        <source>نمونه است (روی برگه نوشته می‌شود)</source>
        <translation>It is a sample (printed on the sheet)</translation>
    </message>
    <message>
        <source>نوع نشست</source>
        <translation>Meeting series</translation>
    </message>
    <message>
        <source>پایان: اکنون</source>
        <translation>End: now</translation>
    </message>
    <message>
        <source>پس از جلسه</source>
        <translation>After the meeting</translation>
    </message>
    <message>
        <source>یادداشت آغاز جلسه</source>
        <translation>Opening note</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>اسکن برگه (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>Scan of a paper (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>انصراف</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>تصویر (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>تصویر برگه (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Picture of the paper (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>جدول افراد (*.xlsx *.xlsm *.csv *.txt *.xls)</source>
        <translation>Table of people (*.xlsx *.xlsm *.csv *.txt *.xls)</translation>
    </message>
    <message>
        <source>جدول اکسل (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>جدول روزها (*.csv *.toml *.txt)</source>
        <translation>Table of days (*.csv *.toml *.txt)</translation>
    </message>
    <message>
        <source>دفتر دبیر (*.dabir *.bak)</source>
        <translation>Office of Dabir (*.dabir *.bak)</translation>
    </message>
    <message>
        <source>ذخیره</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>صورتجلسه (*.pdf *.json)</source>
        <translation>Minutes (*.pdf *.json)</translation>
    </message>
    <message>
        <source>نام پرونده:</source>
        <translation>File name:</translation>
    </message>
    <message>
        <source>نوع پرونده:</source>
        <translation>File type:</translation>
    </message>
    <message>
        <source>همه پرونده‌ها (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>پرونده PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>پرونده قلم (*.ttf *.otf *.ttc *.woff*)</source>
        <translation>Font file (*.ttf *.otf *.ttc *.woff*)</translation>
    </message>
    <message>
        <source>پرونده کلید (*.p12 *.pfx)</source>
        <translation>Key file (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>پرونده کلید دبیر (*.json)</source>
        <translation>Dabir key file (*.json)</translation>
    </message>
    <message>
        <source>پوشه:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>گشودن</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>گواهی یا فهرست ابطال (*.cer *.crt *.der *.pem *.crl)</source>
        <translation>Certificate or revocation list (*.cer *.crt *.der *.pem *.crl)</translation>
    </message>
</context>
<context>
    <name>FileImport</name>
    <message>
        <source>«{title}» وارد شد</source>
        <translation>“{title}” was imported</translation>
    </message>
    <message>
        <source>این صورتجلسه در دفتر هست؛ متن آن عوض نشد</source>
        <translation>These minutes are in the office already; their text is unchanged</translation>
    </message>
    <message>
        <source>با مسئولیت خودم وارد شود</source>
        <translation>Import it on my own word</translation>
    </message>
    <message>
        <source>صورتجلسه امضاشده یا رونوشت آن</source>
        <translation>Signed minutes or their record</translation>
    </message>
    <message>
        <source>ورود از پرونده</source>
        <translation>Import from a file</translation>
    </message>
</context>
<context>
    <name>FilesFolderRow</name>
    <message>
        <source>اکنون در دسترس نیست؛ تا آن هنگام پوشه اسناد پیشنهاد می‌شود.</source>
        <translation>Not available now; until it is, the documents folder is offered.</translation>
    </message>
    <message>
        <source>ذخیره خروجی چاپ پی‌دی‌اف مسیر جای پرونده‌ها</source>
        <translation>save export print PDF path place of files</translation>
    </message>
    <message>
        <source>هنگام ذخیره PDF، برگه‌ها و رونوشت‌ها نخست این پوشه پیشنهاد می‌شود. پیش‌فرض: پوشه اسناد، سپس هر جا که بار پیش بودید.</source>
        <translation>Offered first when a PDF, a sheet or a copy is saved. Default: the documents folder, then wherever you were last time.</translation>
    </message>
    <message>
        <source>پوشه اسناد</source>
        <translation>Documents folder</translation>
    </message>
    <message>
        <source>پوشه پرونده‌های خروجی</source>
        <translation>Folder for exported files</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>{at} از {count}</source>
        <translation>{at} of {count}</translation>
    </message>
    <message>
        <source>{count} جا جایگزین شد</source>
        <translation>Places replaced: {count}</translation>
    </message>
    <message>
        <source>بستن</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>به جای آن چه بنشیند؟</source>
        <translation>Replace with what?</translation>
    </message>
    <message>
        <source>جای بعد</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>جای پیش</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>جایگزین</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <source>جایگزینی این</source>
        <translation>Replace this</translation>
    </message>
    <message>
        <source>جایگزینی همه</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>پیدا نشد</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>چه را بیابیم؟</source>
        <translation>Find what?</translation>
    </message>
    <message>
        <source>یافتن در متن‌های جلسه</source>
        <translation>Find in the texts of this meeting</translation>
    </message>
    <message>
        <source>یافتن و جایگزینی</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>یک جا در {place} جایگزین شد</source>
        <translation>Replaced once: {place}</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>آغاز با فهرست منطقه ۲۰</source>
        <translation>Start with the lists of District 20</translation>
    </message>
    <message>
        <source>این دفتر تازه است. می‌توانید با محلات، نهادها و نوع نشست منطقه ۲۰ آغاز کنید و هر یک را بعد تغییر دهید.</source>
        <translation>This office is new. You can start with the neighbourhoods, bodies and series of District 20 and change any of them later.</translation>
    </message>
    <message>
        <source>باز کردن دوباره</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>بازگشت به خوش‌آمد</source>
        <translation>Back to the welcome</translation>
    </message>
    <message>
        <source>تا دفتر باز نشود چیزی اینجا دیده یا نوشته نمی‌شود. دلیل و راه آن بالای صفحه است.</source>
        <translation>Until the office opens, nothing is seen or written here. The reason and the way out stand above.</translation>
    </message>
    <message>
        <source>خوش‌آمد</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>دفتر باز نشد</source>
        <translation>The office did not open</translation>
    </message>
    <message>
        <source>دفتر تمرین</source>
        <translation>Practice office</translation>
    </message>
    <message>
        <source>پس از افراد، گام بعد ساختن نخستین جلسه است.</source>
        <translation>After the people, the next step is to make the first meeting.</translation>
    </message>
</context>
<context>
    <name>FloorPanel</name>
    <message>
        <source>آغاز</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>ادامه</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>ادامه جلسه</source>
        <translation>Continue the session</translation>
    </message>
    <message>
        <source>با «+ نوبت» کسی را در نوبت بگذارید</source>
        <translation>Put somebody in the queue with “+ Turn”</translation>
    </message>
    <message>
        <source>جلسه پایان یافته است</source>
        <translation>The session has ended</translation>
    </message>
    <message>
        <source>درنگ</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>زمان از ساعت {time} شمرده می‌شود</source>
        <translation>Time is counted from {time}</translation>
    </message>
    <message>
        <source>زمان سخن</source>
        <translation>Speaking time</translation>
    </message>
    <message>
        <source>ساعت {time}</source>
        <translation>At {time}</translation>
    </message>
    <message>
        <source>ساعت پایان پاک می‌شود؛ با واگرد برمی‌گردد</source>
        <translation>Clears the end time; undo brings it back</translation>
    </message>
    <message>
        <source>نفر بعد</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>نفر بعد: {name}</source>
        <translation>Next: {name}</translation>
    </message>
    <message>
        <source>کسی سخن نمی‌گوید</source>
        <translation>Nobody is speaking</translation>
    </message>
</context>
<context>
    <name>FontRow</name>
    <message>
        <source>{font} (در دفتر)</source>
        <translation>{font} (in the office)</translation>
    </message>
    <message>
        <source>این نویسه‌ها از وزیرمتن گرفته می‌شود: {characters}</source>
        <translation>These characters are taken from Vazirmatn: {characters}</translation>
    </message>
    <message>
        <source>حروف صورتجلسه. پرونده قلم در دفتر نگه داشته می‌شود تا همه رایانه‌ها یکسان چاپ کنند. پیش‌فرض: وزیرمتن.</source>
        <translation>The letters of the minutes. The font file is kept in the office so that all computers print alike. Default: Vazirmatn.</translation>
    </message>
    <message>
        <source>فونت خط نازنین</source>
        <translation>font typeface Nazanin</translation>
    </message>
    <message>
        <source>قلم چاپ</source>
        <translation>Print font</translation>
    </message>
    <message>
        <source>وزیرمتن (همراه برنامه)</source>
        <translation>Vazirmatn (comes with the program)</translation>
    </message>
    <message>
        <source>پرونده دیگر…</source>
        <translation>Another file…</translation>
    </message>
</context>
<context>
    <name>FormPreviewRow</name>
    <message>
        <source>برگه نخست صورتجلسه نمونه با همین فرم، کوچک‌شده.</source>
        <translation>The first page of the sample minutes in this form, reduced.</translation>
    </message>
    <message>
        <source>نما نمونه چاپ برگه</source>
        <translation>view sample print page</translation>
    </message>
    <message>
        <source>پیش‌نمایش</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>GapRow</name>
    <message>
        <source>برو</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>برو: {gap}</source>
        <translation>Go to: {gap}</translation>
    </message>
    <message>
        <source>بیرون بماند</source>
        <translation>Leave it out</translation>
    </message>
    <message>
        <source>خالی بماند</source>
        <translation>Leave blank</translation>
    </message>
</context>
<context>
    <name>GapSection</name>
    <message>
        <source>{count} کاستی دیگر</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>GapsCard</name>
    <message>
        <source>{count} مانده</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>باقی غایب ({count} نفر)</source>
        <translation>The rest absent ({count})</translation>
    </message>
    <message>
        <source>باقی غایب شدند</source>
        <translation>The rest were marked absent</translation>
    </message>
    <message>
        <source>جاهای خالی نقطه‌چین چاپ می‌شود؛ جلسه آماده تأیید است.</source>
        <translation>Blanks are printed as dotted lines; the meeting can be approved.</translation>
    </message>
    <message>
        <source>همه جاهای خالی بماند</source>
        <translation>Leave all blank</translation>
    </message>
    <message>
        <source>کاستی نیست؛ جلسه آماده تأیید است.</source>
        <translation>No gaps; the meeting can be approved.</translation>
    </message>
    <message>
        <source>کاستی‌ها</source>
        <translation>Gaps</translation>
    </message>
</context>
<context>
    <name>GapsStep</name>
    <message>
        <source>بازگشت به فهرست</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>در فهرست «برو» را بزنید. آنچه باید خالی بماند تیک می‌خورد و نقطه‌چین چاپ می‌شود تا با دست نوشته شود.</source>
        <translation>Press “Go” in the list. What is to stay blank is ticked and printed as a dotted line, to be written by hand.</translation>
    </message>
    <message>
        <source>شماره و چاپ</source>
        <translation>Number and print</translation>
    </message>
    <message>
        <source>هر کاستی همین‌جا پر می‌شود</source>
        <translation>Each gap is filled right here</translation>
    </message>
</context>
<context>
    <name>Gist</name>
    <message>
        <source>نوع اظهار</source>
        <translation>Kind of statement</translation>
    </message>
    <message>
        <source>چه می‌گوید؟ چکیده سخن زیر نام او می‌آید</source>
        <translation>What is being said? The gist goes under the speaker’s name</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>دفتر از پشتیبان بازگردانده شد</source>
        <translation>The office was restored from the backup</translation>
    </message>
    <message>
        <source>دفتر از پشتیبان بازگردانده شد؛ آنچه بود با نام {name} مانده است</source>
        <translation>The office was restored from the backup; what was there is kept as {name}</translation>
    </message>
    <message>
        <source>دیدن پشتیبان‌ها</source>
        <translation>See the backups</translation>
    </message>
    <message>
        <source>پشتیبان گرفته می‌شود، سپس برنامه بسته می‌شود…</source>
        <translation>The backup is being taken, then the program closes…</translation>
    </message>
    <message>
        <source>پشتیبان گرفته نشد؛ کار شما ثبت شده است. {problem}</source>
        <translation>The backup was not taken; your work is saved. {problem}</translation>
    </message>
</context>
<context>
    <name>GuideKeys</name>
    <message>
        <source>همه با صفحه‌کلید فارسی و لاتین کار می‌کنند. فرمان‌های بی‌کلید با این کلید پیدا می‌شوند:</source>
        <translation>All of them work with a Persian and a Latin keyboard. Commands without a key are found with this one:</translation>
    </message>
    <message>
        <source>کار</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>کلید</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>کلیدها</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>کلیدهای همین صفحه</source>
        <translation>Keys of this very page</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>راهنما</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>صفحه بعدی راهنما</source>
        <translation>Next page of the guide</translation>
    </message>
    <message>
        <source>صفحه پیشین راهنما</source>
        <translation>Previous page of the guide</translation>
    </message>
    <message>
        <source>کلیدها</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>HallDisplay</name>
    <message>
        <source>تنها یک صفحه مانده است؛ نمایش در سالن پشت این پنجره است</source>
        <translation>Only one screen is left; the hall display is behind this window</translation>
    </message>
    <message>
        <source>صفحه سالن جدا شد؛ نمایش پشت این پنجره است و با وصل شدن آن برمی‌گردد</source>
        <translation>The hall’s screen was unplugged; the display is behind this window and goes back when the screen returns</translation>
    </message>
    <message>
        <source>نمایش در سالن</source>
        <translation>Hall display</translation>
    </message>
</context>
<context>
    <name>HallDisplayMenu</name>
    <message>
        <source>بستن نمایش در سالن</source>
        <translation>Close the hall display</translation>
    </message>
    <message>
        <source>در صفحه «{name}»</source>
        <translation>On screen “{name}”</translation>
    </message>
    <message>
        <source>در پنجره</source>
        <translation>In a window</translation>
    </message>
    <message>
        <source>سالن می‌بیند</source>
        <translation>The hall sees it</translation>
    </message>
    <message>
        <source>نمایش در سالن</source>
        <translation>Hall display</translation>
    </message>
    <message>
        <source>نمایش در پنجره</source>
        <translation>Display in a window</translation>
    </message>
    <message>
        <source>نوشته تیره بر زمینه روشن</source>
        <translation>Dark text on white</translation>
    </message>
    <message>
        <source>نوشته روشن بر زمینه سیاه</source>
        <translation>Light text on black</translation>
    </message>
</context>
<context>
    <name>HallLookRow</name>
    <message>
        <source>تیره</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>روشن</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>زمینه «نمایش در سالن» بر پرده یا نمایشگر؛ در سالن تاریک، تیره بهتر است. پیش‌فرض: روشن.</source>
        <translation>Background of the hall display on the screen or monitor; in a dark hall, dark is better. Default: light.</translation>
    </message>
    <message>
        <source>نمای سالن</source>
        <translation>Look of the hall display</translation>
    </message>
    <message>
        <source>پرده ویدئو پروژکتور نمایشگر رنگ</source>
        <translation>screen projector beamer monitor colour</translation>
    </message>
</context>
<context>
    <name>HallPart</name>
    <message>
        <source>حضور</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>مصوبات</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>کنار سخنران</source>
        <translation>Beside the speaker</translation>
    </message>
</context>
<context>
    <name>HallScreenRow</name>
    <message>
        <source>{name} (وصل نیست)</source>
        <translation>{name} (not connected)</translation>
    </message>
    <message>
        <source>{name}، {width} در {height}</source>
        <translation>{name}, {width} × {height}</translation>
    </message>
    <message>
        <source>صفحه سالن</source>
        <translation>Screen of the hall</translation>
    </message>
    <message>
        <source>صفحه‌ای که «نمایش در سالن» آن را پر می‌کند؛ اگر وصل نباشد، هر صفحه دیگری جز صفحه این پنجره. پیش‌فرض: هر صفحه دیگر.</source>
        <translation>The screen that the hall display fills; if it is not connected, any other than that of this window. Default: any other screen.</translation>
    </message>
    <message>
        <source>هر صفحه دیگر</source>
        <translation>Any other screen</translation>
    </message>
    <message>
        <source>پرده ویدئو پروژکتور نمایشگر مانیتور</source>
        <translation>screen projector beamer monitor</translation>
    </message>
</context>
<context>
    <name>HallSession</name>
    <message>
        <source>تنفس آغاز شد</source>
        <translation>The recess has begun</translation>
    </message>
    <message>
        <source>جلسه آغاز شد</source>
        <translation>The session has started</translation>
    </message>
    <message>
        <source>جلسه ادامه یافت</source>
        <translation>The session goes on</translation>
    </message>
    <message>
        <source>جلسه پایان یافت</source>
        <translation>The session has ended</translation>
    </message>
    <message>
        <source>دبیری با «{name}» است</source>
        <translation>“{name}” acts as secretary</translation>
    </message>
    <message>
        <source>دبیری بازگشت</source>
        <translation>The secretary is back</translation>
    </message>
    <message>
        <source>ریاست با «{name}» است</source>
        <translation>“{name}” presides</translation>
    </message>
    <message>
        <source>ریاست بازگشت</source>
        <translation>The chair is back</translation>
    </message>
</context>
<context>
    <name>HallStrip</name>
    <message>
        <source>{here} از {all}</source>
        <translation>{here} of {all}</translation>
    </message>
    <message>
        <source>{here} عضو از {of} در سالن هستند؛ {needed} لازم است</source>
        <translation>{here} of {of} members are in the hall; {needed} are needed</translation>
    </message>
    <message>
        <source>{here} محله از {of} نماینده دارند؛ {needed} لازم است</source>
        <translation>{here} of {of} neighbourhoods are represented; {needed} are needed</translation>
    </message>
    <message>
        <source>ادامه جلسه</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>بازگشت دبیری به {name}</source>
        <translation>Secretary back to {name}</translation>
    </message>
    <message>
        <source>بازگشت ریاست به {name}</source>
        <translation>Chair back to {name}</translation>
    </message>
    <message>
        <source>بند {at} از {count} · {title}</source>
        <translation>Item {at} of {count} · {title}</translation>
    </message>
    <message>
        <source>به حد نصاب نرسیده</source>
        <translation>No quorum</translation>
    </message>
    <message>
        <source>تنفس</source>
        <translation>Recess</translation>
    </message>
    <message>
        <source>تنفس از {time}</source>
        <translation>Recess since {time}</translation>
    </message>
    <message>
        <source>حد نصاب هست</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>دبیر: {name}</source>
        <translation>Secretary: {name}</translation>
    </message>
    <message>
        <source>رئیس تعیین نشده</source>
        <translation>No chair named</translation>
    </message>
    <message>
        <source>رئیس موقت: {name}</source>
        <translation>Acting chair: {name}</translation>
    </message>
    <message>
        <source>رئیس: {name}</source>
        <translation>Chair: {name}</translation>
    </message>
    <message>
        <source>زمان سخن از روی آن سنجیده نمی‌شود و درست است؛ ساعت ورود و خروج‌ها را ببینید.</source>
        <translation>Speaking time is not measured by it and is right; look at the times of entries and exits.</translation>
    </message>
    <message>
        <source>ساعت رایانه {time} جلو رفت.</source>
        <translation>The computer’s clock went forward by {time}.</translation>
    </message>
    <message>
        <source>ساعت رایانه {time} عقب رفت.</source>
        <translation>The computer’s clock went back by {time}.</translation>
    </message>
    <message>
        <source>صفحه «{name}» وصل شد.</source>
        <translation>Screen “{name}” is connected.</translation>
    </message>
    <message>
        <source>نمایش در سالن روی آن</source>
        <translation>Show the hall display on it</translation>
    </message>
    <message>
        <source>واگذاری دبیری…</source>
        <translation>Hand over as secretary…</translation>
    </message>
    <message>
        <source>واگذاری ریاست…</source>
        <translation>Hand over the chair…</translation>
    </message>
    <message>
        <source>چه کسی؟</source>
        <translation>Who?</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message>
        <source>بررسی سلامت دفتر</source>
        <translation>Check the office</translation>
    </message>
    <message>
        <source>درستی سابقه آسیب خرابی دست‌کاری</source>
        <translation>soundness history damage tampering verify</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>درستی دفتر</source>
        <translation>Soundness of the office</translation>
    </message>
</context>
<context>
    <name>HistoryCheck</name>
    <message>
        <source>{count} جا با هم نمی‌خواند:</source>
        <translation>Places that do not agree: {count}</translation>
    </message>
    <message>
        <source>بررسی دفتر</source>
        <translation>Check the office</translation>
    </message>
    <message>
        <source>بس کن</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>به خواست شما متوقف شد. هر وقت خواستید دوباره بررسی کنید.</source>
        <translation>Stopped as you wished. Check again whenever you like.</translation>
    </message>
    <message>
        <source>درست</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>زنجیره رد ممیزی، صورتجلسه‌ها، دفترها و پرونده‌های ثبت‌شده با هم سنجیده می‌شود.</source>
        <translation>The audit trail, the minutes, the registers and the registered files are compared with one another.</translation>
    </message>
    <message>
        <source>ناتمام</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>نادرست</source>
        <translation>Not sound</translation>
    </message>
    <message>
        <source>و {count} مورد دیگر</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>پیشرفت بررسی دفتر</source>
        <translation>Progress of the check</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>{count} کار</source>
        <translation>Acts: {count}</translation>
    </message>
    <message>
        <source>{count} کار آخر</source>
        <translation>the last {count} acts</translation>
    </message>
    <message>
        <source>{what} (کاربر {actor})</source>
        <translation>{what} (user {actor})</translation>
    </message>
    <message>
        <source>بستن</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>تاریخچه جلسه</source>
        <translation>History of the meeting</translation>
    </message>
    <message>
        <source>در این جلسه هنوز کاری نشده است که در تاریخچه بیاید.</source>
        <translation>Nothing has been done in this meeting yet that belongs in its history.</translation>
    </message>
    <message>
        <source>زمان</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>متن تأیید شده و کارها برنمی‌گردد</source>
        <translation>the text is approved and acts are not undone</translation>
    </message>
    <message>
        <source>واگرد</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>واگرد شده</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>کار</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>کارهای این جلسه</source>
        <translation>Acts of this meeting</translation>
    </message>
</context>
<context>
    <name>HitsCard</name>
    <message>
        <source>{count} مورد</source>
        <translation>Found: {count}</translation>
    </message>
    <message>
        <source>{count} مورد در متن جلسه‌ها</source>
        <translation>Found in the texts of the meetings: {count}</translation>
    </message>
    <message>
        <source>در متن جلسه‌ها</source>
        <translation>In the texts of the meetings</translation>
    </message>
    <message>
        <source>… و {count} مورد دیگر؛ با واژه‌ای بیشتر کمتر می‌شود.</source>
        <translation>… and {count} more; another word makes them fewer.</translation>
    </message>
</context>
<context>
    <name>HolidayFields</name>
    <message>
        <source>روز تعطیل</source>
        <translation>Day of the holiday</translation>
    </message>
    <message>
        <source>نام مناسبت</source>
        <translation>Name of the holiday</translation>
    </message>
</context>
<context>
    <name>HolidayRow</name>
    <message>
        <source>حذف تعطیلی</source>
        <translation>Delete the holiday</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>{count} روز؛ پیش‌فرض: خالی.</source>
        <translation>Days: {count}. Default: none.</translation>
    </message>
    <message>
        <source>از پرونده…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>افزودن</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>این روز در سال {year} نیست؛ آن را در جدول سال خودش بنویسید.</source>
        <translation>This day is not in {year}; write it into the table of its own year.</translation>
    </message>
    <message>
        <source>تعطیلات ثابت: {days}</source>
        <translation>Fixed holidays: {days}</translation>
    </message>
    <message>
        <source>تعطیلات سال {years} وارد شد</source>
        <translation>The holidays of {years} were taken in</translation>
    </message>
    <message>
        <source>تعطیلات قمری سال {year}</source>
        <translation>Lunar holidays of {year}</translation>
    </message>
    <message>
        <source>تعطیلی «{title}» حذف شد</source>
        <translation>Holiday “{title}” deleted</translation>
    </message>
    <message>
        <source>روز تعطیل خالی نمی‌ماند؛ آن را بنویسید یا سطر را حذف کنید.</source>
        <translation>The day cannot be empty; write it or delete the row.</translation>
    </message>
    <message>
        <source>سال بعد</source>
        <translation>Year after</translation>
    </message>
    <message>
        <source>سال پیش</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>نام مناسبت خالی نمی‌ماند؛ آن را بنویسید یا سطر را حذف کنید.</source>
        <translation>The name cannot be empty; write it or delete the row.</translation>
    </message>
    <message>
        <source>هنوز وارد نشده است. روزهای قمری را کسی نمی‌تواند از پیش حساب کند: از تقویم رسمی بنویسید، یا از پرونده‌ای که هر سطرش روز و نام مناسبت است بیاورید. تا آن وقت تاریخ هر جلسه این را یادآوری می‌کند.</source>
        <translation>Not entered yet. Nobody can compute the lunar days beforehand: write them from the official calendar, or take them from a file with a day and a name in every line. Until then the date of every meeting reminds you of it.</translation>
    </message>
</context>
<context>
    <name>HolidaysSection</name>
    <message>
        <source>آخر هفته</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>تعطیلات رسمی قمری مناسبت عید سوگواری تقویم</source>
        <translation>official lunar holidays feast mourning calendar</translation>
    </message>
    <message>
        <source>جمعه همیشه تعطیل است؛ پنجشنبه در برخی دفترها. پیش‌فرض: تعطیل نیست.</source>
        <translation>Friday is always a day off, Thursday in some offices. Default: a working day.</translation>
    </message>
    <message>
        <source>پنجشنبه</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>پنجشنبه تعطیل است</source>
        <translation>Closed on Thursdays</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>جای کلید</source>
        <translation>Place of the key</translation>
    </message>
    <message>
        <source>در پوشه کلیدهای دفتر</source>
        <translation>In the office’s folder of keys</translation>
    </message>
    <message>
        <source>روی حافظه خود او</source>
        <translation>On their own stick</translation>
    </message>
    <message>
        <source>پوشه روی حافظه او</source>
        <translation>Folder on their stick</translation>
    </message>
    <message>
        <source>پوشه روی حافظه او را برگزینید.</source>
        <translation>Choose the folder on their stick.</translation>
    </message>
    <message>
        <source>کلید تازه برای</source>
        <translation>New key for</translation>
    </message>
    <message>
        <source>گذرواژه خود او</source>
        <translation>Their own passphrase</translation>
    </message>
    <message>
        <source>گذرواژه مرجع گواهی</source>
        <translation>Passphrase of the authority</translation>
    </message>
    <message>
        <source>گذرواژه مرجع گواهی را بنویسید.</source>
        <translation>Type the passphrase of the authority.</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>پرونده کلید او</source>
        <translation>Their key file</translation>
    </message>
</context>
<context>
    <name>KeyWay</name>
    <message>
        <source>امضا کن</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>در حال امضا…</source>
        <translation>Signing…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>آغاز یا درنگ سخن</source>
        <translation>Start or pause the speaker</translation>
    </message>
    <message>
        <source>ازنو</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>افزودن ردیف</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>امضا کرد</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>بالا</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>برگه بعد</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>برگه دوم</source>
        <translation>Tab 2</translation>
    </message>
    <message>
        <source>برگه سوم</source>
        <translation>Tab 3</translation>
    </message>
    <message>
        <source>برگه ششم</source>
        <translation>Tab 6</translation>
    </message>
    <message>
        <source>برگه قبل</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>برگه نخست</source>
        <translation>Tab 1</translation>
    </message>
    <message>
        <source>برگه هشتم</source>
        <translation>Tab 8</translation>
    </message>
    <message>
        <source>برگه هفتم</source>
        <translation>Tab 7</translation>
    </message>
    <message>
        <source>برگه پنجم</source>
        <translation>Tab 5</translation>
    </message>
    <message>
        <source>برگه چهارم</source>
        <translation>Tab 4</translation>
    </message>
    <message>
        <source>بند بعد دستور</source>
        <translation>Next agenda item</translation>
    </message>
    <message>
        <source>بند قبل دستور</source>
        <translation>Previous agenda item</translation>
    </message>
    <message>
        <source>تا این ردیف همه حاضر</source>
        <translation>All present down to this row</translation>
    </message>
    <message>
        <source>تنفس یا ادامه جلسه</source>
        <translation>Recess or resume</translation>
    </message>
    <message>
        <source>تیک از روی برگه</source>
        <translation>Tick off the sheet</translation>
    </message>
    <message>
        <source>تیک از روی برگه امضاشده</source>
        <translation>Tick off the signed sheet</translation>
    </message>
    <message>
        <source>ثبت امضا</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>جانشین امضا کرد</source>
        <translation>A substitute signed</translation>
    </message>
    <message>
        <source>جدید</source>
        <translation>New</translation>
    </message>
    <message>
        <source>جست‌وجو</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>جلسه</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>حاضر</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>حاضر و ردیف بعد</source>
        <translation>Present and next row</translation>
    </message>
    <message>
        <source>حذف ردیف</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>حضور</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>حضور و غیاب</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>خانه‌های متن</source>
        <translation>text fields</translation>
    </message>
    <message>
        <source>ختم جلسه</source>
        <translation>Close the session</translation>
    </message>
    <message>
        <source>خودداری کرد</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>در سالن</source>
        <translation>In the hall</translation>
    </message>
    <message>
        <source>راهنمای این صفحه</source>
        <translation>Guide to this page</translation>
    </message>
    <message>
        <source>ردیف‌ها</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>رفتن به بخش دوم</source>
        <translation>Go to section 2</translation>
    </message>
    <message>
        <source>رفتن به بخش سوم</source>
        <translation>Go to section 3</translation>
    </message>
    <message>
        <source>رفتن به بخش ششم</source>
        <translation>Go to section 6</translation>
    </message>
    <message>
        <source>رفتن به بخش نخست</source>
        <translation>Go to section 1</translation>
    </message>
    <message>
        <source>رفتن به بخش پنجم</source>
        <translation>Go to section 5</translation>
    </message>
    <message>
        <source>رفتن به بخش چهارم</source>
        <translation>Go to section 4</translation>
    </message>
    <message>
        <source>سخن دبیر جلسه</source>
        <translation>The secretary speaks</translation>
    </message>
    <message>
        <source>سخن رئیس جلسه</source>
        <translation>The chair speaks</translation>
    </message>
    <message>
        <source>سخنران</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>سخنران پیشین</source>
        <translation>Previous speaker</translation>
    </message>
    <message>
        <source>صفحه‌های فهرست</source>
        <translation>pages with a list</translation>
    </message>
    <message>
        <source>صورتجلسه</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>غایب</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>غایب و ردیف بعد</source>
        <translation>Absent and next row</translation>
    </message>
    <message>
        <source>غیبت موجه</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>فارسی کردن آنچه لاتین تایپ شد</source>
        <translation>Turn what was typed in Latin into Persian</translation>
    </message>
    <message>
        <source>فهرست‌ها</source>
        <translation>lists</translation>
    </message>
    <message>
        <source>متن</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>متن عربی ﴿ ﴾</source>
        <translation>Arabic text ﴿ ﴾</translation>
    </message>
    <message>
        <source>محلات، کاشی به کاشی</source>
        <translation>Neighbourhoods, tile by tile</translation>
    </message>
    <message>
        <source>مصوبه از این سخن</source>
        <translation>Resolution from this statement</translation>
    </message>
    <message>
        <source>نسخه PDF</source>
        <translation>PDF copy</translation>
    </message>
    <message>
        <source>نفر بعد</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>نمایش در سالن</source>
        <translation>Hall display</translation>
    </message>
    <message>
        <source>نوبت تازه</source>
        <translation>New turn</translation>
    </message>
    <message>
        <source>نوشتن مصوبه در یک خط</source>
        <translation>Write a resolution in one line</translation>
    </message>
    <message>
        <source>نوشتن چکیده سخن</source>
        <translation>Write the gist</translation>
    </message>
    <message>
        <source>نیم‌فاصله</source>
        <translation>Half-space</translation>
    </message>
    <message>
        <source>همه حاضر</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>همه فرمان‌ها</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>همه‌جا</source>
        <translation>everywhere</translation>
    </message>
    <message>
        <source>واگرد</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>ویرایش در همان‌جا</source>
        <translation>Edit in place</translation>
    </message>
    <message>
        <source>پاک‌سازی متن</source>
        <translation>Clean up the text</translation>
    </message>
    <message>
        <source>پایان سخن</source>
        <translation>End of speech</translation>
    </message>
    <message>
        <source>پایین</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>پیش‌نمایش صورتجلسه</source>
        <translation>Preview of the minutes</translation>
    </message>
    <message>
        <source>چاپ و خروجی</source>
        <translation>Print and export</translation>
    </message>
    <message>
        <source>چکیده سخن و اظهارات</source>
        <translation>Gist and statements</translation>
    </message>
    <message>
        <source>کاستی بعد</source>
        <translation>Next gap</translation>
    </message>
    <message>
        <source>کلی</source>
        <translation>General</translation>
    </message>
    <message>
        <source>گام بعد</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>گام پیش</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>یافتن نام در حضور</source>
        <translation>Find a name in the attendance</translation>
    </message>
    <message>
        <source>یافتن و جایگزینی</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>یک ردیف به عقب</source>
        <translation>One row back</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>چاپ‌ها و خروجی‌ها</source>
        <translation>Print-outs and exports</translation>
    </message>
</context>
<context>
    <name>LastAct</name>
    <message>
        <source>ازنو</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>واگرد</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>LetterheadImageRow</name>
    <message>
        <source>آرم لوگو سربرگ تصویر</source>
        <translation>emblem logo letterhead picture</translation>
    </message>
    <message>
        <source>برداشتن</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>برگزیدن تصویر…</source>
        <translation>Choose image…</translation>
    </message>
    <message>
        <source>تصویر PNG یا JPEG خود دفتر که در گوشه راست سرلوحه می‌آید و در دفتر نگه داشته می‌شود. پیش‌فرض: ندارد.</source>
        <translation>The office’s own PNG or JPEG image, at the right of the letterhead and kept in the office. Default: none.</translation>
    </message>
    <message>
        <source>تصویر سرلوحه</source>
        <translation>Image of the letterhead</translation>
    </message>
    <message>
        <source>نشان سرلوحه</source>
        <translation>Image of the letterhead</translation>
    </message>
    <message>
        <source>نشان سرلوحه برداشته شد</source>
        <translation>The image of the letterhead was removed</translation>
    </message>
    <message>
        <source>پرونده {name}، {width} در {height} نقطه</source>
        <translation>File {name}, {width} by {height} pixels</translation>
    </message>
</context>
<context>
    <name>LineAgenda</name>
    <message>
        <source>این مصوبه زیر بندی می‌آید که اکنون گفت‌وگو می‌شود؛ برای بندی دیگر روی این بزنید.</source>
        <translation>This resolution comes under the item that is being discussed; click here for another item.</translation>
    </message>
    <message>
        <source>بی بند دستور</source>
        <translation>No agenda item</translation>
    </message>
    <message>
        <source>دستور: {at}. {title}</source>
        <translation>Agenda: {at}. {title}</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>مصوبه «{text}» ویرایش شد</source>
        <translation>Resolution “{text}” changed</translation>
    </message>
    <message>
        <source>مصوبه در یک خط</source>
        <translation>Resolution in one line</translation>
    </message>
</context>
<context>
    <name>LineEntry</name>
    <message>
        <source>{count} مصوبه افزوده شد</source>
        <translation>{count} resolutions were added</translation>
    </message>
    <message>
        <source>این واژه‌ها در متن می‌ماند: {words}؛ Enter دوباره همین را می‌پذیرد.</source>
        <translation>These words stay in the text: {words}; Enter again takes the line so.</translation>
    </message>
    <message>
        <source>بی‌شرح</source>
        <translation>no description</translation>
    </message>
    <message>
        <source>در {count} مصوبه واژه‌هایی شناخته نشد و در متن ماند</source>
        <translation>words not understood stayed in the text of {count} of them</translation>
    </message>
    <message>
        <source>مصوبه «{text}» ثبت شد</source>
        <translation>Resolution “{text}” recorded</translation>
    </message>
    <message>
        <source>مصوبه تازه</source>
        <translation>New resolution</translation>
    </message>
    <message>
        <source>مصوبه تازه در یک خط؛ Enter می‌پذیرد</source>
        <translation>New resolution; Enter accepts it</translation>
    </message>
    <message>
        <source>واژه‌ها و نشانه‌های خط</source>
        <translation>Words and signs of the line</translation>
    </message>
    <message>
        <source>پذیرفتن مصوبه</source>
        <translation>Accept the resolution</translation>
    </message>
</context>
<context>
    <name>LineHelp</name>
    <message>
        <source>Enter می‌پذیرد، Shift+Enter خط تازه، ↓ نام‌ها را می‌آورد، Tab نام را می‌نشاند.</source>
        <translation>Enter accepts the resolution, Shift+Enter begins a new line, ↓ brings names, Tab takes a name.</translation>
    </message>
    <message>
        <source>مهلت بی‌واژه هم شناخته می‌شود: تا آخر خرداد، ظرف یک ماه، تا جلسه بعد.</source>
        <translation>A deadline is understood without its word, too: by date, by the end of a month, by the next meeting.</translation>
    </message>
    <message>
        <source>نشانه</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>نمونه</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>واژه</source>
        <translation>Word</translation>
    </message>
</context>
<context>
    <name>LineNote</name>
    <message>
        <source>«{person}» نهادی ندارد؛ در متن می‌ماند</source>
        <translation>“{person}” belongs to no body; it stays in the text</translation>
    </message>
    <message>
        <source>شاید منظور: {name}</source>
        <translation>Perhaps: {name}</translation>
    </message>
</context>
<context>
    <name>LineOffers</name>
    <message>
        <source>افزودن «{name}» به‌عنوان نهاد تازه</source>
        <translation>Add “{name}” as a new body</translation>
    </message>
    <message>
        <source>افزودن محله «{name}»</source>
        <translation>Add the neighbourhood “{name}”</translation>
    </message>
    <message>
        <source>شاید منظور</source>
        <translation>perhaps</translation>
    </message>
    <message>
        <source>نام‌های پیشنهادی</source>
        <translation>Names offered</translation>
    </message>
    <message>
        <source>نهادی ندارد</source>
        <translation>no body</translation>
    </message>
</context>
<context>
    <name>LineRemedies</name>
    <message>
        <source>محله «{name}» افزوده شد</source>
        <translation>Neighbourhood “{name}” added</translation>
    </message>
    <message>
        <source>نهاد «{name}» افزوده شد</source>
        <translation>Body “{name}” added</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>الفبایی</source>
        <translation>Alphabetical</translation>
    </message>
    <message>
        <source>بایگانی‌شده‌ها را هم نشان بده</source>
        <translation>Show archived entries too</translation>
    </message>
    <message>
        <source>بایگانی‌ها</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>بخشی از نام، سمت، نهاد یا محله را بنویسید؛ املای ی و ک و فاصله مهم نیست.</source>
        <translation>Write part of a name, position, body or neighbourhood; spelling variants and spaces do not matter.</translation>
    </message>
    <message>
        <source>ترتیب اشخاص</source>
        <translation>Order of people</translation>
    </message>
    <message>
        <source>تشریفات</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>جای هر کس را با کشیدن یا با {keys} عوض کنید</source>
        <translation>Move people by dragging or with {keys}</translation>
    </message>
    <message>
        <source>جست‌وجو</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>جست‌وجو در نام، سمت، نهاد و محله</source>
        <translation>Search in names, positions, bodies and neighbourhoods</translation>
    </message>
    <message>
        <source>فهرست</source>
        <translation>List</translation>
    </message>
    <message>
        <source>همه فهرست</source>
        <translation>The whole list</translation>
    </message>
    <message>
        <source>چیزی پیدا نشد</source>
        <translation>Nothing found</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>{count} جلسه</source>
        <translation>Meetings: {count}</translation>
    </message>
    <message>
        <source>«{title}» ({which}) حذف شد</source>
        <translation>“{title}” ({which}) deleted</translation>
    </message>
    <message>
        <source>برای این دفتر هنوز نوع نشستی تعریف نشده است؛ عنوان و محل جلسه را خودتان می‌نویسید، یا نخست در «اشخاص و نهادها» نوع نشست را بیفزایید تا شماره و محل خودکار پر شود.</source>
        <translation>This office has no meeting series yet. Write the title and venue yourself, or first add a series under People and bodies, so that number and venue are filled in for you.</translation>
    </message>
    <message>
        <source>بی‌تاریخ</source>
        <translation>undated</translation>
    </message>
    <message>
        <source>جست‌وجو در جلسه‌ها و متن آن‌ها</source>
        <translation>Search meetings and their texts</translation>
    </message>
    <message>
        <source>جست‌وجوی جلسه</source>
        <translation>Search meetings</translation>
    </message>
    <message>
        <source>جلسات</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>جلسه {number}</source>
        <translation>meeting {number}</translation>
    </message>
    <message>
        <source>جلسه جدید</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>حذف</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>حذف جلسه</source>
        <translation>Delete meeting</translation>
    </message>
    <message>
        <source>در عنوان، محل، تاریخ و شماره جلسه‌ها و در متن مصوبات، دستور، اظهارات و درخواست‌ها جست‌وجو شد. املای ی و ک و فاصله مهم نیست؛ با واژه‌ای کمتر یا کوتاه‌تر هم بیازمایید.</source>
        <translation>Title, venue, date and number of the meetings were searched, and the texts of resolutions, agenda, statements and requests. Any Persian keyboard and any spacing will do; try fewer or shorter words.</translation>
    </message>
    <message>
        <source>در هیچ جلسه‌ای پیدا نشد</source>
        <translation>Found in no meeting</translation>
    </message>
    <message>
        <source>شماره، عنوان و محل از نوع نشست پر می‌شود و هر تغییر همان دم ذخیره می‌شود.</source>
        <translation>Number, title and venue are filled in from the meeting series, and every change is saved at once.</translation>
    </message>
    <message>
        <source>فهرست جلسات</source>
        <translation>List of meetings</translation>
    </message>
    <message>
        <source>همه جلسات</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>هنوز جلسه‌ای ثبت نشده است</source>
        <translation>No meeting is recorded yet</translation>
    </message>
    <message>
        <source>گشودن</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>LockBanner</name>
    <message>
        <source>شماره {number} باطل شده است: {reason}</source>
        <translation>Number {number} is void: {reason}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>این نوشته به جایی نمی‌رود؛ نخست با Tab یا ماوس خانه‌ای را برگزینید.</source>
        <translation>What you type goes nowhere; first choose a field with Tab or the mouse.</translation>
    </message>
    <message>
        <source>راهنما</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>MarginsField</name>
    <message>
        <source>بالای برگه نخست</source>
        <translation>Top of the first page</translation>
    </message>
    <message>
        <source>بالای برگه‌های بعد</source>
        <translation>Top of the other pages</translation>
    </message>
    <message>
        <source>حاشیه خالی نمی‌ماند؛ به میلی‌متر بنویسید، مانند {example}.</source>
        <translation>A margin cannot be empty; write it in millimetres, such as {example}.</translation>
    </message>
    <message>
        <source>راست</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>پایین</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>چپ</source>
        <translation>Left</translation>
    </message>
</context>
<context>
    <name>MatchTable</name>
    <message>
        <source>تصمیم</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>در برابر دفتر</source>
        <translation>Compared with the register</translation>
    </message>
    <message>
        <source>سطر</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>سطرهای پرونده</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>{began} تا {ended}</source>
        <translation>{began} to {ended}</translation>
    </message>
    <message>
        <source>{count} نفر حاضر</source>
        <translation>{count} present</translation>
    </message>
    <message>
        <source>{count} نفر و {groups} گروه با تعداد نامعلوم</source>
        <translation>{count} present, plus groups of unknown size: {groups}</translation>
    </message>
    <message>
        <source>{count} و {groups} گروه</source>
        <translation>{count} + groups: {groups}</translation>
    </message>
    <message>
        <source>{here} از {all}</source>
        <translation>{here} of {all}</translation>
    </message>
    <message>
        <source>{time} از شروع</source>
        <translation>{time} since the start</translation>
    </message>
    <message>
        <source>«نمونه»</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>آغاز جلسه</source>
        <translation>Start the session</translation>
    </message>
    <message>
        <source>اصلاحیه در دست تهیه</source>
        <translation>Amendment under way</translation>
    </message>
    <message>
        <source>بازگشت به فهرست جلسات</source>
        <translation>Back to the list of meetings</translation>
    </message>
    <message>
        <source>تأیید اصلاحیه</source>
        <translation>Approve the amendment</translation>
    </message>
    <message>
        <source>تأیید دوباره</source>
        <translation>Approve again</translation>
    </message>
    <message>
        <source>تاریخچه</source>
        <translation>History</translation>
    </message>
    <message>
        <source>جلسه {count}</source>
        <translation>Meeting {count}</translation>
    </message>
    <message>
        <source>جلسه بی‌عنوان</source>
        <translation>Untitled meeting</translation>
    </message>
    <message>
        <source>حاضر</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>ختم جلسه</source>
        <translation>Close the session</translation>
    </message>
    <message>
        <source>رئیس: {name}</source>
        <translation>Chair: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>غایب</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>لغوشده</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>محلات</source>
        <translation>Neighbourhoods</translation>
    </message>
    <message>
        <source>موجه</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>پایان جلسه</source>
        <translation>End the session</translation>
    </message>
</context>
<context>
    <name>MeetingKeys</name>
    <message>
        <source>ردیف {row}</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>مصوبه {row}: {text}</source>
        <translation>Resolution {row}: {text}</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>اصلاحیه در دست تهیه</source>
        <translation>Amendment under way</translation>
    </message>
    <message>
        <source>امضاشده</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>بی‌تاریخ</source>
        <translation>Undated</translation>
    </message>
    <message>
        <source>تاریخ</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>جلسه</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>جلسه {number}</source>
        <translation>Meeting {number}</translation>
    </message>
    <message>
        <source>جلسه بی‌عنوان</source>
        <translation>Untitled meeting</translation>
    </message>
    <message>
        <source>حاضران</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>ساعت {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>شماره صورتجلسه</source>
        <translation>Minutes number</translation>
    </message>
    <message>
        <source>عنوان و محل</source>
        <translation>Title and venue</translation>
    </message>
    <message>
        <source>لغوشده</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>مصوبات</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>و {count} گروه</source>
        <translation>+ groups: {count}</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>{count} کاستی</source>
        <translation>Gaps: {count}</translation>
    </message>
    <message>
        <source>بخش‌های جلسه</source>
        <translation>Parts of the meeting</translation>
    </message>
    <message>
        <source>جلسه جدید در فهرست جلسات ساخته می‌شود: نخست {back}، سپس {new}.</source>
        <translation>A new meeting is made in the list of meetings: first {back}, then {new}.</translation>
    </message>
</context>
<context>
    <name>MeetingParts</name>
    <message>
        <source>اظهارات</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>حضور و غیاب</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>در سالن</source>
        <translation>In the hall</translation>
    </message>
    <message>
        <source>دستور جلسه</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>صورتجلسه</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>مشخصات</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>مصوبات</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>چاپ</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>صفحه‌های برنامه</source>
        <translation>Pages of the program</translation>
    </message>
</context>
<context>
    <name>NeighbourhoodEditor</name>
    <message>
        <source>تأیید می‌کنم</source>
        <translation>I confirm it</translation>
    </message>
    <message>
        <source>محدوده شهری</source>
        <translation>City limits</translation>
    </message>
    <message>
        <source>محله «{name}» با همین نام در فهرست هست.</source>
        <translation>A neighbourhood named “{name}” is already in the list.</translation>
    </message>
    <message>
        <source>ناحیه</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نامعلوم</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>نامی بنویسید و Enter بزنید</source>
        <translation>Write a name and press Enter</translation>
    </message>
    <message>
        <source>نام‌های دیگر</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>یادداشت «{name}» برداشته شد</source>
        <translation>Note of “{name}” removed</translation>
    </message>
</context>
<context>
    <name>NeighbourhoodTable</name>
    <message>
        <source>بایگانی</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>خارج از محدوده</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>داخل محدوده</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>فعال</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>محدوده شهری</source>
        <translation>City limits</translation>
    </message>
    <message>
        <source>ناحیه</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نامعلوم</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>NeighbourhoodsPage</name>
    <message>
        <source>{count} محله فعال</source>
        <translation>Active neighbourhoods: {count}</translation>
    </message>
    <message>
        <source>بایگانی‌شده‌ها را هم نشان بده</source>
        <translation>Show archived entries too</translation>
    </message>
    <message>
        <source>بایگانی‌ها</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>بخشی از نام، نام‌های دیگر یا ناحیه را بنویسید؛ املای ی و ک و فاصله مهم نیست.</source>
        <translation>Write part of the name, of another name or of the area; spelling variants and spaces do not matter.</translation>
    </message>
    <message>
        <source>جست‌وجو در نام‌ها و ناحیه</source>
        <translation>Search names and areas</translation>
    </message>
    <message>
        <source>جست‌وجوی محله</source>
        <translation>Search neighbourhoods</translation>
    </message>
    <message>
        <source>فهرست محلات</source>
        <translation>List of neighbourhoods</translation>
    </message>
    <message>
        <source>محلات</source>
        <translation>Neighbourhoods</translation>
    </message>
    <message>
        <source>محلات منطقه اینجا می‌آیند و در حضور و غیاب و مصوبات برگزیده می‌شوند.</source>
        <translation>The neighbourhoods of the district are listed here, to be chosen in attendance and resolutions.</translation>
    </message>
    <message>
        <source>محله تازه</source>
        <translation>New neighbourhood</translation>
    </message>
    <message>
        <source>محله‌ای با این نام نیست</source>
        <translation>No neighbourhood matches this</translation>
    </message>
    <message>
        <source>همه محلات</source>
        <translation>All neighbourhoods</translation>
    </message>
    <message>
        <source>هنوز محله‌ای ثبت نشده است</source>
        <translation>No neighbourhood is recorded yet</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>تکرار گذرواژه</source>
        <translation>Repeat the passphrase</translation>
    </message>
    <message>
        <source>دست‌کم {count} نویسه</source>
        <translation>At least {count} characters</translation>
    </message>
    <message>
        <source>دو گذرواژه یکی نیست؛ دوباره بنویسید.</source>
        <translation>The two passphrases differ; type them again.</translation>
    </message>
    <message>
        <source>گذرواژه {length} نویسه دارد؛ دست‌کم {minimum} نویسه بنویسید.</source>
        <translation>The passphrase has length {length}; write at least {minimum} characters.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>این عدد بیش از اندازه بلند است؛ تا ۱۸ رقم و ۸ رقم اعشار بنویسید.</source>
        <translation>This number is too long; write at most eighteen digits and eight decimals.</translation>
    </message>
    <message>
        <source>این عدد خوانده نشد؛ تنها رقم بنویسید، مانند ۱۵ یا ۱۲٫۵.</source>
        <translation>This number could not be read; write digits only, such as 15 or 12.5.</translation>
    </message>
</context>
<context>
    <name>OfficeCard</name>
    <message>
        <source>سرلوحه برگه‌ها متن دیگری دارد (نه نام سازمان و واحد)</source>
        <translation>The letterhead says something else (not the organisation and department)</translation>
    </message>
    <message>
        <source>سطرهای سرلوحه</source>
        <translation>Lines of the letterhead</translation>
    </message>
    <message>
        <source>شماره منطقه</source>
        <translation>District number</translation>
    </message>
    <message>
        <source>مانند «دبیرخانه شورایاری‌ها»</source>
        <translation>e.g. “Council secretariat”</translation>
    </message>
    <message>
        <source>مانند «شهرداری منطقه ۲۰ تهران»</source>
        <translation>e.g. “Municipality of Tehran, District 20”</translation>
    </message>
    <message>
        <source>مانند ۲۰</source>
        <translation>e.g. 20</translation>
    </message>
    <message>
        <source>نام سازمان</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>نشان (آرم) سرلوحه را هر وقت خواستید در تنظیمات، بخش «فرم‌های چاپی»، بگذارید.</source>
        <translation>An emblem for the letterhead can be put in at any time in the settings, section “Printed forms”.</translation>
    </message>
    <message>
        <source>نوشته شد</source>
        <translation>written</translation>
    </message>
    <message>
        <source>هر سطر سرلوحه در یک سطر</source>
        <translation>One line of the letterhead per line</translation>
    </message>
    <message>
        <source>واحد</source>
        <translation>Department</translation>
    </message>
</context>
<context>
    <name>OfficeFileRow</name>
    <message>
        <source>نشانی مسیر پوشه جای دفتر داده</source>
        <translation>path address folder place of the office data</translation>
    </message>
    <message>
        <source>نشانی پرونده دفتر کپی شد</source>
        <translation>The path of the office file was copied</translation>
    </message>
    <message>
        <source>همه دفتر در این یک پرونده است؛ کلیدها و پشتیبان‌ها در دو پوشه کنار آن. پیش‌فرض: پوشه داده‌های برنامه.</source>
        <translation>The whole office is in this one file; keys and backups are in two folders beside it. Default: the program’s data folder.</translation>
    </message>
    <message>
        <source>پرونده دفتر</source>
        <translation>Office file</translation>
    </message>
    <message>
        <source>کپی نشانی</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>{count} دقیقه</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>الگو بی {tokens} شماره تکراری می‌سازد؛ آن را بیفزایید.</source>
        <translation>Without {tokens} the pattern makes the same number twice; add it.</translation>
    </message>
    <message>
        <source>الگوی شماره</source>
        <translation>Number pattern</translation>
    </message>
    <message>
        <source>الگوی شماره اصلاحیه</source>
        <translation>Number pattern of amendments</translation>
    </message>
    <message>
        <source>این الگو خوانده نشد؛ تنها جاهای نام‌برده را در {open} و {close} بنویسید.</source>
        <translation>This pattern could not be read; put only the names listed above between {open} and {close}.</translation>
    </message>
    <message>
        <source>تأخیر ترک چاپ</source>
        <translation>late left early print</translation>
    </message>
    <message>
        <source>تأخیر ورود دیر خواندن نام‌ها</source>
        <translation>late arrival roll call names</translation>
    </message>
    <message>
        <source>دبیرخانه اداره سرلوحه</source>
        <translation>secretariat office letterhead</translation>
    </message>
    <message>
        <source>در خلاصه مذاکرات چاپی، هر کس که در میانه جلسه آمد یا رفت با ساعت. پیش‌فرض: نوشته نشود.</source>
        <translation>In the printed statements, everyone who came or went during the session, with the time. Default: not printed.</translation>
    </message>
    <message>
        <source>سربرگ صورتجلسه و نام دارنده گواهی امضا. پیش‌فرض: خالی.</source>
        <translation>In the letterhead of the minutes and in the signing certificates. Default: empty.</translation>
    </message>
    <message>
        <source>سطر دوم سربرگ. پیش‌فرض: خالی.</source>
        <translation>Second line of the letterhead. Default: empty.</translation>
    </message>
    <message>
        <source>شماره اصلاحیه از شماره صورتجلسه نخست و ردیف اصلاحیه ساخته می‌شود. پیش‌فرض: شماره، «/اصلاحیه-» و ردیف آن.</source>
        <translation>Made from the number of the first minutes and the row of the amendment. Default: the number, a slash, the word for amendment, and its row.</translation>
    </message>
    <message>
        <source>شماره منطقه که در شماره صورتجلسه می‌آید. پیش‌فرض: خالی.</source>
        <translation>Number of the district, as used in the number of the minutes. Default: empty.</translation>
    </message>
    <message>
        <source>شماره‌های تازه از آن ساخته می‌شوند. جاهای خالی را برنامه پر می‌کند؛ دکمه هر یک آن را در الگو می‌گذارد. پیش‌فرض: هر پنج به همین ترتیب، با «/».</source>
        <translation>New numbers are made from it. The program fills in the blanks; the button of each puts it into the pattern. Default: all five in this order, with “/”.</translation>
    </message>
    <message>
        <source>شماره‌گذاری شماره اصلاح</source>
        <translation>numbering number amendment</translation>
    </message>
    <message>
        <source>شماره‌گذاری شماره صورتجلسه ردیف</source>
        <translation>numbering number minutes row</translation>
    </message>
    <message>
        <source>شهرداری سرلوحه اداره</source>
        <translation>municipality letterhead office</translation>
    </message>
    <message>
        <source>عنوان اعضا</source>
        <translation>Title of the members</translation>
    </message>
    <message>
        <source>عنوان اعضا خالی نمی‌ماند؛ مانند «شورایار».</source>
        <translation>The title of the members cannot be empty; such as “شورایار” (councillor).</translation>
    </message>
    <message>
        <source>مانند «دبیرخانه شورایاری‌ها»</source>
        <translation>e.g. “Council secretariat”</translation>
    </message>
    <message>
        <source>مانند «شهرداری منطقه ۲۰ تهران»</source>
        <translation>e.g. “Municipality of Tehran, District 20”</translation>
    </message>
    <message>
        <source>مانند ۲۰</source>
        <translation>e.g. 20</translation>
    </message>
    <message>
        <source>منطقه</source>
        <translation>District</translation>
    </message>
    <message>
        <source>مهلت حضور و غیاب</source>
        <translation>Time for the roll call</translation>
    </message>
    <message>
        <source>نام سازمان</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>نباشد؛ ساعت هر کس نوشته شود</source>
        <translation>None</translation>
    </message>
    <message>
        <source>نمونه: {number}</source>
        <translation>Example: ⁧{number}⁩</translation>
    </message>
    <message>
        <source>نوشته شود</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>نوشته نشود</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>هر کس تا این مدت پس از آغاز جلسه حاضر زده شود، از آغاز حاضر است؛ پس از آن ساعت ورودش نوشته می‌شود. پیش‌فرض: ۱۰ دقیقه.</source>
        <translation>Whoever is called within this time after the session begins is present from the start; after it the hour of arrival is written down. Default: 10 minutes.</translation>
    </message>
    <message>
        <source>واحد</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>ورود و خروج در مذاکرات</source>
        <translation>Arrivals and departures among the statements</translation>
    </message>
    <message>
        <source>کسانی که نماینده محلات‌اند چنین خوانده می‌شوند. پیش‌فرض: شورایار.</source>
        <translation>What the representatives of the neighbourhoods are called. Default: شورایار (councillor).</translation>
    </message>
</context>
<context>
    <name>OpenResolutionRow</name>
    <message>
        <source>بی‌مهلت</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>مهلت {due}</source>
        <translation>due {due}</translation>
    </message>
    <message>
        <source>مهلت گذشته</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>OpenResolutions</name>
    <message>
        <source>جلسه {ordinal}</source>
        <translation>Meeting {ordinal}</translation>
    </message>
    <message>
        <source>دومین پیگیری</source>
        <translation>Second follow-up</translation>
    </message>
    <message>
        <source>سومین پیگیری</source>
        <translation>Third follow-up</translation>
    </message>
    <message>
        <source>شماره {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>نخستین پیگیری</source>
        <translation>First follow-up</translation>
    </message>
    <message>
        <source>پیگیری {count}</source>
        <translation>Follow-up no. {count}</translation>
    </message>
</context>
<context>
    <name>OpeningEditor</name>
    <message>
        <source>مانند «تلاوت آیاتی از قرآن کریم»</source>
        <translation>e.g. “Recitation from the Holy Quran”</translation>
    </message>
    <message>
        <source>یادداشت آغاز جلسه</source>
        <translation>Opening note</translation>
    </message>
</context>
<context>
    <name>OptionsRow</name>
    <message>
        <source>به امضای دبیر جلسه</source>
        <translation>Signed by the secretary</translation>
    </message>
    <message>
        <source>سال</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>سطر خالی برای مهمان</source>
        <translation>Blank rows for guests</translation>
    </message>
    <message>
        <source>شماره‌گذاری از نو</source>
        <translation>Number anew</translation>
    </message>
    <message>
        <source>فهرست‌هایی که پیش‌تر چاپ شده‌اند دیگر با این شماره‌ها نمی‌خوانند.</source>
        <translation>Sheets that were printed before no longer agree with these numbers.</translation>
    </message>
</context>
<context>
    <name>OwnKeyWay</name>
    <message>
        <source>برای او در این دفتر کلید ساخته نشده است؛ در تنظیمات برای او کلید بسازید.</source>
        <translation>This office has made no key for them; make one in the settings.</translation>
    </message>
    <message>
        <source>دوباره بگرد</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>پرونده کلید او</source>
        <translation>Their key file</translation>
    </message>
    <message>
        <source>کلید در پوشه کلیدهای دفتر است.</source>
        <translation>The key is in the office’s folder of keys.</translation>
    </message>
    <message>
        <source>کلید روی این رایانه نیست؛ حافظه او را وصل کنید.</source>
        <translation>The key is not on this computer; plug in their stick.</translation>
    </message>
    <message>
        <source>کلید روی حافظه او: {file}</source>
        <translation>Key on their stick: {file}</translation>
    </message>
    <message>
        <source>گذرواژه کلید</source>
        <translation>Passphrase of the key</translation>
    </message>
    <message>
        <source>گذرواژه کلید را بنویسید.</source>
        <translation>Type the passphrase of the key.</translation>
    </message>
    <message>
        <source>گشودن تنظیمات</source>
        <translation>Open settings</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>در حال گشودن…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>PageStepper</name>
    <message>
        <source>صفحه {page} از {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>صفحه بعد</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>صفحه پیش</source>
        <translation>Previous page</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>از جلسه به اینجا آمدید؛ آنچه می‌نویسید همان دم ذخیره می‌شود.</source>
        <translation>You came here from a meeting; what you write is saved at once.</translation>
    </message>
    <message>
        <source>اشخاص و نهادها</source>
        <translation>People</translation>
    </message>
    <message>
        <source>بازگشت به جلسه</source>
        <translation>Back to the meeting</translation>
    </message>
    <message>
        <source>بررسی اصالت</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>تنظیمات</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>جست‌وجوی «{text}» در جلسه‌ها</source>
        <translation>Search the meetings for “{text}”</translation>
    </message>
    <message>
        <source>جلسات</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>خوش‌آمد</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>محلات</source>
        <translation>Neighbourhoods</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>{count} رقم از {whole}</source>
        <translation>{count} of {whole} digits</translation>
    </message>
    <message>
        <source>{count} رقم: کامل است</source>
        <translation>{count} digits: complete</translation>
    </message>
    <message>
        <source>{short} رقم زیر «رمز بررسی برگه»</source>
        <translation>The {short} digits under “رمز بررسی برگه” on the paper</translation>
    </message>
    <message>
        <source>اسکن برگه (تصویر یا PDF) را اینجا رها کنید</source>
        <translation>Drop the scan of the paper (picture or PDF) here</translation>
    </message>
    <message>
        <source>انتخاب اسکن…</source>
        <translation>Choose a scan…</translation>
    </message>
    <message>
        <source>برابر</source>
        <translation>Equal</translation>
    </message>
    <message>
        <source>برابر، ولی نه نسخه معتبر</source>
        <translation>Equal, but not the version in force</translation>
    </message>
    <message>
        <source>برابری رمز نشان می‌دهد که دفتر این متن را دارد، نه این‌که متن روی کاغذ همان است؛ دو متن را با چشم بسنجید.</source>
        <translation>Equal codes show that the office holds this text, not that the paper’s text is the same; compare the two by eye.</translation>
    </message>
    <message>
        <source>بررسی</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>بررسی برگه</source>
        <translation>Check a paper</translation>
    </message>
    <message>
        <source>خوانده نشد</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>در دفتر نیست</source>
        <translation>Not in the office</translation>
    </message>
    <message>
        <source>در دفتر: {facts}</source>
        <translation>In the office: {facts}</translation>
    </message>
    <message>
        <source>در رمز برگه جز رقم چیزی نیست.</source>
        <translation>The code of a sheet has digits only.</translation>
    </message>
    <message>
        <source>رقم‌های برگه</source>
        <translation>Digits of the paper</translation>
    </message>
    <message>
        <source>رقم‌های کنار نشان مربعی پایان صورتجلسه را بنویسید، یا اسکن برگه را بدهید؛ صورتجلسه دفتر کنار آن می‌آید.</source>
        <translation>Type the digits beside the square code at the end of the minutes, or give a scan; the office’s minutes come up beside it.</translation>
    </message>
    <message>
        <source>رمز برگه بیش از {whole} رقم ندارد.</source>
        <translation>The code of a sheet has no more than {whole} digits.</translation>
    </message>
    <message>
        <source>رمز برگه، رمز {document} {number} دفتر است.</source>
        <translation>This is the code of {document} {number} in this office.</translation>
    </message>
    <message>
        <source>نابرابر</source>
        <translation>Not equal</translation>
    </message>
    <message>
        <source>نسخه {version}</source>
        <translation>version {version}</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>{method} — ثبت نشده</source>
        <translation>{method} — not registered</translation>
    </message>
    <message>
        <source>امضاکنندگان</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>مانده</source>
        <translation>Still to sign</translation>
    </message>
</context>
<context>
    <name>PaperWay</name>
    <message>
        <source>امضا با خودکار روی کاغذ چاپ‌شده. در دفتر امضا می‌ماند و پس گرفته نمی‌شود.</source>
        <translation>A signature in ink on the printed paper. It stays in the register and is not taken back.</translation>
    </message>
    <message>
        <source>او امضا نمی‌کند. هر گاه نظرش برگشت، می‌تواند امضا کند.</source>
        <translation>They refuse to sign. If they change their mind, they can still sign.</translation>
    </message>
    <message>
        <source>تاریخ امضا</source>
        <translation>Date of signature</translation>
    </message>
    <message>
        <source>تاریخ خودداری</source>
        <translation>Date of refusal</translation>
    </message>
    <message>
        <source>تاریخ را بنویسید.</source>
        <translation>Write the date.</translation>
    </message>
    <message>
        <source>تصویر برگه امضاشده</source>
        <translation>Scan of the signed paper</translation>
    </message>
    <message>
        <source>ثبت امضا با خودکار روی کاغذ</source>
        <translation>Register the ink signature</translation>
    </message>
    <message>
        <source>ثبت امضای جانشین</source>
        <translation>Register the substitute’s signature</translation>
    </message>
    <message>
        <source>ثبت خودداری</source>
        <translation>Register the refusal</translation>
    </message>
    <message>
        <source>ثبت شود؟</source>
        <translation>Register it?</translation>
    </message>
    <message>
        <source>سمت جانشین</source>
        <translation>Position of the substitute</translation>
    </message>
    <message>
        <source>علت خودداری</source>
        <translation>Reason for the refusal</translation>
    </message>
    <message>
        <source>نام جانشین</source>
        <translation>Name of the substitute</translation>
    </message>
    <message>
        <source>نظر مخالفِ نوشته‌شده کنار امضا</source>
        <translation>Dissent written beside the signature</translation>
    </message>
    <message>
        <source>پیوست نشده</source>
        <translation>Not attached</translation>
    </message>
    <message>
        <source>کس دیگری به جای او امضا کرده است.</source>
        <translation>Somebody else has signed in their place.</translation>
    </message>
</context>
<context>
    <name>PartName</name>
    <message>
        <source>تأمین‌کننده…</source>
        <translation>Supplier…</translation>
    </message>
    <message>
        <source>محله…</source>
        <translation>Neighbourhood…</translation>
    </message>
    <message>
        <source>محل…</source>
        <translation>Place…</translation>
    </message>
    <message>
        <source>مرحله…</source>
        <translation>Stage…</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>تفکیک این بخش</source>
        <translation>Split this part</translation>
    </message>
    <message>
        <source>حذف این بخش</source>
        <translation>Delete this part</translation>
    </message>
    <message>
        <source>مقدار</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>مقدار این بخش</source>
        <translation>Quantity of this part</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>متن قرائت</source>
        <translation>Text to be read</translation>
    </message>
</context>
<context>
    <name>PassphraseEntry</name>
    <message>
        <source>با صفحه‌کلید فارسی نوشته می‌شود</source>
        <translation>Typed with a Persian keyboard</translation>
    </message>
    <message>
        <source>با صفحه‌کلید لاتین نوشته می‌شود</source>
        <translation>Typed with a Latin keyboard</translation>
    </message>
    <message>
        <source>حروف فارسی و لاتین با هم نوشته شده است</source>
        <translation>Persian and Latin letters are mixed</translation>
    </message>
    <message>
        <source>فا</source>
        <translation>FA</translation>
    </message>
    <message>
        <source>فا+EN</source>
        <translation>FA+EN</translation>
    </message>
    <message>
        <source>نمایش گذرواژه</source>
        <translation>Show passphrase</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>انتخاب: {name}</source>
        <translation>Choose: {name}</translation>
    </message>
    <message>
        <source>انتخاب…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>برداشتن: {name}</source>
        <translation>Remove: {name}</translation>
    </message>
    <message>
        <source>برگزیده نشده</source>
        <translation>Not chosen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>اشخاص و نهادها</source>
        <translation>People and bodies</translation>
    </message>
    <message>
        <source>جای «{name}» در ترتیب تشریفات عوض شد</source>
        <translation>“{name}” was moved in the order of the protocol</translation>
    </message>
    <message>
        <source>جدید</source>
        <translation>New</translation>
    </message>
    <message>
        <source>جلسه تازه با عنوان، محل، رئیس و دبیرِ نوع نشست خود آغاز می‌شود.</source>
        <translation>A new meeting begins with the title, venue, chair and secretary of its series.</translation>
    </message>
    <message>
        <source>شخص تازه</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>شورایاران، مدیران و مهمانان اینجا می‌آیند و در حضور و غیاب برگزیده می‌شوند؛ یک‌یک یا همه با هم، با «ورود از اکسل».</source>
        <translation>Councillors, managers and guests come here and are chosen in the attendance; one by one, or all together with “Import from Excel”.</translation>
    </message>
    <message>
        <source>محل برگزاری</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>محل برگزاری تازه</source>
        <translation>New venue</translation>
    </message>
    <message>
        <source>نهاد تازه</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>نهادها مسئول و همکار مصوبات‌اند و با هر نامی که دارند پیدا می‌شوند.</source>
        <translation>Bodies are responsible for resolutions or co-operate in them; any of their names finds them.</translation>
    </message>
    <message>
        <source>نوع نشست</source>
        <translation>Meeting series</translation>
    </message>
    <message>
        <source>نوع نشست تازه</source>
        <translation>New meeting series</translation>
    </message>
    <message>
        <source>هنوز محل و نوع نشستی ثبت نشده است</source>
        <translation>No venue or meeting series is recorded yet</translation>
    </message>
    <message>
        <source>هنوز نهادی ثبت نشده است</source>
        <translation>No body is recorded yet</translation>
    </message>
    <message>
        <source>هنوز کسی ثبت نشده است</source>
        <translation>Nobody is recorded yet</translation>
    </message>
    <message>
        <source>کلید امضا دارد</source>
        <translation>Has a signing key</translation>
    </message>
</context>
<context>
    <name>PersianOffer</name>
    <message>
        <source>به فارسی: «{text}»</source>
        <translation>In Persian: “{text}”</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>سید، سرگرد، مهندس</source>
        <translation>Dr, Major, Eng.</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>پیشوند</source>
        <translation>Prefix</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>افزودن «%s»</source>
        <translation>Add “%s”</translation>
    </message>
    <message>
        <source>این نام در فهرست نیست؛ یکی را از فهرست برگزینید.</source>
        <translation>This name is not in the list; choose one from the list.</translation>
    </message>
    <message>
        <source>گشودن فهرست</source>
        <translation>Open the list</translation>
    </message>
</context>
<context>
    <name>Pkcs12Way</name>
    <message>
        <source>پرونده کلید (p12 یا pfx)</source>
        <translation>Key file (p12 or pfx)</translation>
    </message>
    <message>
        <source>گذرواژه پرونده</source>
        <translation>Passphrase of the file</translation>
    </message>
</context>
<context>
    <name>PositionRow</name>
    <message>
        <source>از تاریخ</source>
        <translation>From</translation>
    </message>
    <message>
        <source>تا تاریخ</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>تاکنون</source>
        <translation>Until now</translation>
    </message>
    <message>
        <source>حذف سمت</source>
        <translation>Delete position</translation>
    </message>
    <message>
        <source>سمت</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>سمت تازه</source>
        <translation>New position</translation>
    </message>
    <message>
        <source>عضویت شورایاری</source>
        <translation>Council membership</translation>
    </message>
    <message>
        <source>مانند «معاون خدمات شهری»</source>
        <translation>e.g. “Deputy for Urban Services”</translation>
    </message>
    <message>
        <source>محله</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>نام محله</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نام نهاد</source>
        <translation>Name of the body</translation>
    </message>
    <message>
        <source>نامعلوم</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>نهاد</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>پایان سمت پیش از آغاز آن است؛ یکی از دو تاریخ را درست کنید.</source>
        <translation>The position ends before it begins; correct one of the two dates.</translation>
    </message>
</context>
<context>
    <name>PositionsCard</name>
    <message>
        <source>سمت «{title}» حذف شد</source>
        <translation>Position “{title}” deleted</translation>
    </message>
    <message>
        <source>سمت تازه</source>
        <translation>New position</translation>
    </message>
    <message>
        <source>سمت پیشین را پاک نکنید؛ «تا تاریخ» را بنویسید.</source>
        <translation>Do not delete a former position; fill in “Until”.</translation>
    </message>
    <message>
        <source>سمت‌ها</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>هنوز سمتی نوشته نشده است؛ صورتجلسه سمت هر کس را در روز جلسه می‌نویسد.</source>
        <translation>No position is written yet; the minutes give each person’s position on the day of the meeting.</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>از نو</source>
        <translation>Start anew</translation>
    </message>
    <message>
        <source>بازگشت به دفتر اصلی</source>
        <translation>Back to your office</translation>
    </message>
    <message>
        <source>دفتر تمرین</source>
        <translation>Practice office</translation>
    </message>
    <message>
        <source>دور ریختن همه تمرین‌ها؟</source>
        <translation>Throw all practice away?</translation>
    </message>
    <message>
        <source>هر چه اینجا بنویسید آزمایشی است و به دفتر اصلی نمی‌رود.</source>
        <translation>Whatever you write here is a trial and never goes into your office.</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>آیا آنچه تأیید، امضا و توزیع شده همان است که بود</source>
        <translation>Whether what was approved, signed and distributed is still what it was</translation>
    </message>
    <message>
        <source>امضا</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>این رایانه</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>بر برگه‌ها می‌آید و با پرونده دفتر می‌ماند</source>
        <translation>Appears on the sheets and is kept in the office file</translation>
    </message>
    <message>
        <source>تاریخ جلسه با آن سنجیده می‌شود؛ هشدار می‌دهد و رد نمی‌کند</source>
        <translation>The date of a meeting is compared with them; they warn and never refuse</translation>
    </message>
    <message>
        <source>تعطیلات</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>تنظیمات</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>تنها در همین رایانه و برای همین کاربر</source>
        <translation>Only on this computer and for this user</translation>
    </message>
    <message>
        <source>جست‌وجو در تنظیمات</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>دفتر</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>رونوشت‌های سنجیده دفتر، برای روزی که پرونده آن آسیب ببیند</source>
        <translation>Checked copies of the office, for the day its file gets damaged</translation>
    </message>
    <message>
        <source>سرلوحه، کاغذ، بخش‌ها و متن برگه‌ها؛ برای همه برگه‌های دفتر</source>
        <translation>Letterhead, paper, sections and wording, for all sheets of the office</translation>
    </message>
    <message>
        <source>سلامت دفتر</source>
        <translation>Health of the office</translation>
    </message>
    <message>
        <source>فرم‌های چاپی</source>
        <translation>Printed forms</translation>
    </message>
    <message>
        <source>پشتیبان‌ها</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>کلیدها کنار پرونده دفتر، رمزشده، نگه داشته می‌شود</source>
        <translation>The keys are kept, encrypted, beside the office file</translation>
    </message>
</context>
<context>
    <name>PreparationForm</name>
    <message>
        <source>«همه اعضای حاضر» با پایان جلسه برای امضا نشان می‌شوند؛ هر کس را در «حضور و غیاب» می‌توان افزود یا برداشت.</source>
        <translation>“All members present” are marked to sign as the session ends; anybody can be added or taken out in “Attendance”.</translation>
    </message>
    <message>
        <source>آماده‌سازی جلسه تازه</source>
        <translation>Preparing a new meeting</translation>
    </message>
    <message>
        <source>امضاکنندگان صورتجلسه</source>
        <translation>Who signs the minutes</translation>
    </message>
    <message>
        <source>با این قاعده امروز {count} نفر دعوت می‌شوند.</source>
        <translation>Invited by this rule today: {count}.</translation>
    </message>
    <message>
        <source>بندهای همیشگی دستور</source>
        <translation>Items that are always on the agenda</translation>
    </message>
    <message>
        <source>تنها از محلات</source>
        <translation>Only from the neighbourhoods</translation>
    </message>
    <message>
        <source>حد نصاب</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>حد نصاب از شمار</source>
        <translation>Quorum counted by</translation>
    </message>
    <message>
        <source>دعوت‌شدگان</source>
        <translation>Who is invited</translation>
    </message>
    <message>
        <source>ساعت شروع</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>علی‌البدل‌ها هم دعوت‌اند</source>
        <translation>Alternates are invited too</translation>
    </message>
    <message>
        <source>نام محله</source>
        <translation>Name of the neighbourhood</translation>
    </message>
    <message>
        <source>نام نهاد</source>
        <translation>Name of the body</translation>
    </message>
    <message>
        <source>نیز از نهادها</source>
        <translation>Also from the bodies</translation>
    </message>
    <message>
        <source>هر بند در یک سطر</source>
        <translation>One item per line</translation>
    </message>
    <message>
        <source>همه محلات منطقه دعوت‌اند</source>
        <translation>All neighbourhoods are invited</translation>
    </message>
    <message>
        <source>چه کسانی امضا می‌کنند</source>
        <translation>Signatories</translation>
    </message>
</context>
<context>
    <name>PreparedCard</name>
    <message>
        <source>{count} بند دستور</source>
        <translation>Agenda items: {count}</translation>
    </message>
    <message>
        <source>{count} مصوبه باز جلسات پیش</source>
        <translation>Open resolutions of earlier meetings: {count}</translation>
    </message>
    <message>
        <source>{count} نفر در فهرست حاضران</source>
        <translation>On the attendance list: {count}</translation>
    </message>
    <message>
        <source>{label}: نوشته نشده</source>
        <translation>{label}: not written yet</translation>
    </message>
    <message>
        <source>از نوع نشست پر شد؛ هر کدام را که بزنید عوض می‌شود</source>
        <translation>Filled in from the series; press any of them to change it</translation>
    </message>
    <message>
        <source>دبیر</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>رئیس</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>ساعت شروع</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>محل</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>پیش از جلسه</source>
        <translation>Before the meeting</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>بازگشت به نسخه کنونی</source>
        <translation>Back to the current version</translation>
    </message>
    <message>
        <source>در حال ساختن پیش‌نمایش…</source>
        <translation>Preparing the preview…</translation>
    </message>
    <message>
        <source>صفحه‌های صورتجلسه</source>
        <translation>Pages of the minutes</translation>
    </message>
    <message>
        <source>نسخه PDF</source>
        <translation>PDF copy</translation>
    </message>
    <message>
        <source>نسخه PDF…</source>
        <translation>PDF copy…</translation>
    </message>
    <message>
        <source>نسخه {version}، شماره {number}: تنها برای دیدن و رونوشت گرفتن</source>
        <translation>Version {version}, number {number}: to look at and to copy only</translation>
    </message>
    <message>
        <source>نوشته شد: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>پیش‌نمایش</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>پیش‌نویس نوشته شد: {file}</source>
        <translation>Draft written: {file}</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source> و شماره‌های پیش از آن</source>
        <translation> and the numbers before</translation>
    </message>
    <message>
        <source>آخرین تغییر</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>آخرین شماره</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>اندازه</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>این پشتیبان از دفتری دیگر است، نه از حالتی پیشین از همین دفتر.</source>
        <translation>This backup is of another office, not of an earlier state of this one.</translation>
    </message>
    <message>
        <source>بازگرداندن این پشتیبان</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>جای دفتر کنونی را بگیرد؟</source>
        <translation>Replace the present office?</translation>
    </message>
    <message>
        <source>جلسات</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>درستی</source>
        <translation>Soundness</translation>
    </message>
    <message>
        <source>رها کن</source>
        <translation>Close the preview</translation>
    </message>
    <message>
        <source>سالم است؛ همه آن خوانده و سنجیده شد</source>
        <translation>Sound; all of it was read and checked</translation>
    </message>
    <message>
        <source>شماره {numbers}{more} پس از این پشتیبان داده شده است و پس از بازگرداندن دوباره به صورتجلسه‌ای دیگر داده می‌شود؛ اگر برگه آن‌ها بیرون رفته است پشتیبان تازه‌تری را برگزینید.</source>
        <translation>The number {numbers}{more} was given after this backup and will be given again to other minutes after the restore; if their paper has gone out, choose a newer backup.</translation>
    </message>
    <message>
        <source>نام دفتر</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>هر چه پس از این پشتیبان نوشته شده در آن نیست. پرونده آسیب‌دیده پاک نمی‌شود؛ با نامی دیگر کنار دفتر می‌ماند.</source>
        <translation>What was written after this backup is not in it. The damaged file is not deleted; it stays beside the office under another name.</translation>
    </message>
    <message>
        <source>هر چه پس از این پشتیبان نوشته شده در آن نیست. پیش از بازگرداندن، از دفتر کنونی رونوشتی میان پشتیبان‌ها گذاشته می‌شود.</source>
        <translation>What was written after this backup is not in it. Before the restore a copy of the present office is put among the backups.</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>برگه با متن صورتجلسه سنجیده شد؛ هر دو یکی است.</source>
        <translation>The paper was compared with the text of the minutes; they are the same.</translation>
    </message>
    <message>
        <source>به چاپگر فرستاده شد.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>در حال چاپ…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>شمار نسخه</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>صورتجلسه</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>نسخه PDF…</source>
        <translation>PDF copy…</translation>
    </message>
    <message>
        <source>هنوز پیش‌نویس است؛ برگه‌ای که امضا می‌شود پس از تأیید چاپ می‌شود.</source>
        <translation>Still a draft; the paper that is signed is printed after the approval.</translation>
    </message>
    <message>
        <source>چاپ</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>چاپ…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>PrintFormSection</name>
    <message>
        <source>{paper} ({width} در {height} میلی‌متر)</source>
        <translation>{paper} ({width} by {height} mm)</translation>
    </message>
    <message>
        <source>آغاز به نام خدا</source>
        <translation>Invocation</translation>
    </message>
    <message>
        <source>اندازه برگه</source>
        <translation>paper size</translation>
    </message>
    <message>
        <source>بازگشت به فرم برنامه</source>
        <translation>Back to the program’s form</translation>
    </message>
    <message>
        <source>بخش‌های صورتجلسه</source>
        <translation>Sections of the minutes</translation>
    </message>
    <message>
        <source>برگه‌های {small} با حروف کوچک‌تر چاپ می‌شوند. پیش‌فرض: {usual}.</source>
        <translation>{small} paper is printed in smaller type. Default: {usual}.</translation>
    </message>
    <message>
        <source>بسمه تعالی</source>
        <translation>In His name</translation>
    </message>
    <message>
        <source>به میلی‌متر؛ حاشیه راست برای سوراخ کردن پهن‌تر است. پیش‌فرض، از بخشنامه سال ۱۳۴۹: بالا ۴۰ و پس از برگه نخست ۲۰، راست و پایین ۲۵، چپ ۱۵.</source>
        <translation>In millimetres; the right one is wider, for punching. Default, from the circular of 1349: top 40 and after the first page 20, right and bottom 25, left 15.</translation>
    </message>
    <message>
        <source>تا چهار سطر، در گوشه راست برگه نخست. پیش‌فرض: نام سازمان و واحد دفتر.</source>
        <translation>Up to four lines, at the right of the first page. Default: organisation and department of the office.</translation>
    </message>
    <message>
        <source>ترتیب بخش‌ها و آنچه چاپ می‌شود. عنوان، دستور و آغاز جلسه همیشه در آغاز و پایان جلسه و امضاها همیشه در پایان می‌آید. بخشی که چاپ نشود در سند ماشینی صورتجلسه می‌ماند. پیش‌فرض: همه بخش‌ها، از حاضران تا پیوست‌ها.</source>
        <translation>The order of the sections, and what is printed. Title, agenda and opening always come first, the end of the meeting and the signatures always last. A section that is not printed stays in the record of the minutes. Default: all, from attendance to attachments.</translation>
    </message>
    <message>
        <source>ترتیب چاپ پنهان</source>
        <translation>order print hidden</translation>
    </message>
    <message>
        <source>حاشیه‌ها</source>
        <translation>Margins</translation>
    </message>
    <message>
        <source>خالی: نام سازمان و واحد</source>
        <translation>Empty: organisation and department</translation>
    </message>
    <message>
        <source>در میانه سرلوحه. پیش‌فرض: بسمه تعالی.</source>
        <translation>In the middle of the letterhead. Default: “In His name”.</translation>
    </message>
    <message>
        <source>سربرگ بسم الله</source>
        <translation>letterhead invocation</translation>
    </message>
    <message>
        <source>سربرگ نام اداره</source>
        <translation>letterhead office name</translation>
    </message>
    <message>
        <source>سرلوحه، کاغذ، حاشیه‌ها، بخش‌ها و همه متن‌ها با هم به پیش‌فرض برمی‌گردد؛ می‌توان واگرد کرد.</source>
        <translation>Letterhead, paper, margins, sections and all texts go back to their defaults together; it can be undone.</translation>
    </message>
    <message>
        <source>سطرهای سرلوحه</source>
        <translation>Lines of the letterhead</translation>
    </message>
    <message>
        <source>فاصله از لبه</source>
        <translation>distance from the edge</translation>
    </message>
    <message>
        <source>فرم برنامه</source>
        <translation>The program’s form</translation>
    </message>
    <message>
        <source>فرم چاپی برنامه بازگشت</source>
        <translation>The program’s own form is back</translation>
    </message>
    <message>
        <source>متن فرم‌ها هر متن ثابت برگه‌ها واژه عبارت جمله عنوان ستون</source>
        <translation>texts of forms fixed text wording word phrase sentence column heading</translation>
    </message>
    <message>
        <source>چاپ برگه صورتجلسه</source>
        <translation>print sheet minutes</translation>
    </message>
    <message>
        <source>کاغذ</source>
        <translation>Paper</translation>
    </message>
</context>
<context>
    <name>PrintOuts</name>
    <message>
        <source>ابلاغ مصوبات</source>
        <translation>Extract of resolutions</translation>
    </message>
    <message>
        <source>با تاریخ و عدد واقعی</source>
        <translation>with real dates and numbers</translation>
    </message>
    <message>
        <source>با جای امضا، محله به محله</source>
        <translation>with room to sign, by neighbourhood</translation>
    </message>
    <message>
        <source>با حروف درشت، برای خواندن در سالن</source>
        <translation>in large type, to read aloud in the hall</translation>
    </message>
    <message>
        <source>با دستور جلسه، برای یک نفر یا همه</source>
        <translation>with the agenda, for one or for all</translation>
    </message>
    <message>
        <source>برای روابط عمومی، آماده چسباندن</source>
        <translation>for the press office, ready to paste</translation>
    </message>
    <message>
        <source>برای هر نهاد، تنها مصوبه‌های خودش</source>
        <translation>for each body its own</translation>
    </message>
    <message>
        <source>برگه‌ای که امضا می‌شود</source>
        <translation>the paper that is signed</translation>
    </message>
    <message>
        <source>حضور و غیاب در Excel</source>
        <translation>Attendance in Excel</translation>
    </message>
    <message>
        <source>در جلسه و پس از آن</source>
        <translation>In the session and after</translation>
    </message>
    <message>
        <source>دعوت‌نامه</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>دفتر</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>رونوشت ویرایش‌پذیر</source>
        <translation>a copy to edit</translation>
    </message>
    <message>
        <source>صورتجلسه</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>صورتجلسه در Word</source>
        <translation>Minutes in Word</translation>
    </message>
    <message>
        <source>فهرست حضور و غیاب</source>
        <translation>Sign-in sheet</translation>
    </message>
    <message>
        <source>متن خبر</source>
        <translation>News text</translation>
    </message>
    <message>
        <source>مصوبات در Excel</source>
        <translation>Resolutions in Excel</translation>
    </message>
    <message>
        <source>همه صورتجلسه‌های سال، با فهرست و نمایه</source>
        <translation>all minutes of the year, indexed</translation>
    </message>
    <message>
        <source>همه کلیدهای میان‌بر در یک برگه</source>
        <translation>all keys on one page</translation>
    </message>
    <message>
        <source>پرونده برای برنامه‌های دیگر</source>
        <translation>Files for other programs</translation>
    </message>
    <message>
        <source>پیش از جلسه</source>
        <translation>Before the meeting</translation>
    </message>
    <message>
        <source>پیش‌نویس قرائت</source>
        <translation>Reading copy</translation>
    </message>
    <message>
        <source>کارت صفحه‌کلید</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>کتاب سال</source>
        <translation>Year book</translation>
    </message>
    <message>
        <source>یک سطر برای هر نفر</source>
        <translation>a row for each person</translation>
    </message>
</context>
<context>
    <name>PrintOutsPart</name>
    <message>
        <source>{count} پرونده در «{folder}» نوشته شد.</source>
        <translation>Files written into “{folder}”: {count}</translation>
    </message>
    <message>
        <source>به چاپگر فرستاده شد.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>در حال ساختن…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>در حال چاپ…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>ذخیره…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>نوشته شد: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>هر نهاد یک پرونده…</source>
        <translation>A file for each body…</translation>
    </message>
    <message>
        <source>پوشه ابلاغ‌ها</source>
        <translation>Folder for the extracts</translation>
    </message>
    <message>
        <source>چاپ‌ها و خروجی‌ها</source>
        <translation>Print-outs and exports</translation>
    </message>
    <message>
        <source>چاپ…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>PrinterRow</name>
    <message>
        <source>{name} (پیدا نشد)</source>
        <translation>{name} (not found)</translation>
    </message>
    <message>
        <source>پرینتر پرینت چاپ</source>
        <translation>printer print</translation>
    </message>
    <message>
        <source>پنجره چاپ با آن باز می‌شود؛ چاپگری که در آن پنجره برگزینید به یاد می‌ماند. پیش‌فرض: چاپگر پیش‌فرض سیستم.</source>
        <translation>The print dialogue opens with it; the printer you choose there is remembered. Default: the default printer of the system.</translation>
    </message>
    <message>
        <source>چاپگر</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>چاپگر پیش‌فرض سیستم</source>
        <translation>Default printer of the system</translation>
    </message>
</context>
<context>
    <name>PrintingStep</name>
    <message>
        <source>به کاستی‌ها</source>
        <translation>To the gaps</translation>
    </message>
    <message>
        <source>ثبت امضا</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>نوشته شد: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>پیش‌نویس نوشته شد: {file}</source>
        <translation>Draft written: {file}</translation>
    </message>
</context>
<context>
    <name>PrivateCard</name>
    <message>
        <source>برای خودتان؛ مانند «پاسخگو پس از ساعت ۱۴»</source>
        <translation>For yourself; e.g. “reachable after 14:00”</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>تنها در همین دفتر می‌ماند</source>
        <translation>Stays in this office only</translation>
    </message>
    <message>
        <source>در هیچ خروجی نمی‌آید</source>
        <translation>Never exported</translation>
    </message>
    <message>
        <source>رقم کنترل این کد ملی درست نیست؛ با کارت ملی بسنجید.</source>
        <translation>The check digit of this national ID is wrong; compare it with the card.</translation>
    </message>
    <message>
        <source>شماره همراه ۱۱ رقم است و با ۰۹ آغاز می‌شود.</source>
        <translation>A mobile number has 11 digits and begins with 09.</translation>
    </message>
    <message>
        <source>نام پدر</source>
        <translation>Father’s name</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National ID</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>۰۹۱۲۳۴۵۶۷۸۹</source>
        <translation>09123456789</translation>
    </message>
    <message>
        <source>۱۰ رقم</source>
        <translation>10 digits</translation>
    </message>
</context>
<context>
    <name>ProblemMark</name>
    <message>
        <source>یک خانه هنوز پذیرفته نشده است؛ آن را درست کنید یا دوباره بزنید تا همان‌طور رها شود.</source>
        <translation>One field has not been accepted yet; correct it, or press again to leave it as it is.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>دبیر</source>
        <translation>Dabir</translation>
    </message>
    <message>
        <source>دفتر تمرین</source>
        <translation>Practice office</translation>
    </message>
    <message>
        <source>دوباره</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{work} {done} از {of}</source>
        <translation>{work} {done} of {of}</translation>
    </message>
    <message>
        <source>بس کن</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>ProposalStrip</name>
    <message>
        <source>{substitute} به جای {absent}</source>
        <translation>{substitute} in the place of {absent}</translation>
    </message>
    <message>
        <source>{title} · {count} مورد</source>
        <translation>{title} · cases: {count}</translation>
    </message>
    <message>
        <source>جانشین پیشنهادی</source>
        <translation>Proposed substitute</translation>
    </message>
    <message>
        <source>نپذیرفتن این جانشین</source>
        <translation>Refuse this substitute</translation>
    </message>
    <message>
        <source>پذیرفتن</source>
        <translation>Accept</translation>
    </message>
</context>
<context>
    <name>ProposalsBanner</name>
    <message>
        <source>{count} محله این یادداشت را دارد: «{note}». اگر درست است، یکجا تأیید کنید.</source>
        <translation>Neighbourhoods with the note “{note}”: {count}. If they are right, confirm them all at once.</translation>
    </message>
    <message>
        <source>{count} محله تأیید شد</source>
        <translation>Neighbourhoods confirmed: {count}</translation>
    </message>
    <message>
        <source>همه را تأیید می‌کنم</source>
        <translation>I confirm all</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>گزینش پرونده…</source>
        <translation>Choose file…</translation>
    </message>
</context>
<context>
    <name>QuantityEditor</name>
    <message>
        <source>تفکیک مقدار</source>
        <translation>Split of the quantity</translation>
    </message>
    <message>
        <source>مانند ایستگاه</source>
        <translation>e.g. station</translation>
    </message>
    <message>
        <source>مانند ۱۵</source>
        <translation>e.g. 15</translation>
    </message>
    <message>
        <source>مقدار</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>واحد</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>QueueChip</name>
    <message>
        <source>حذف نوبت</source>
        <translation>Delete the turn</translation>
    </message>
    <message>
        <source>سخن با اوست</source>
        <translation>Give the floor</translation>
    </message>
    <message>
        <source>پس‌تر</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>پیش‌تر</source>
        <translation>Earlier</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>+ نوبت</source>
        <translation>+ Turn</translation>
    </message>
    <message>
        <source>نام، نهاد یا هر عنوان؛ Enter در نوبت می‌گذارد</source>
        <translation>A name, a body or any title; Enter puts it in the queue</translation>
    </message>
    <message>
        <source>و {count} نفر دیگر</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>QuickStatement</name>
    <message>
        <source>افزودن</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>متن اظهار</source>
        <translation>Text of the statement</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>چه گفت؟</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>گوینده</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>گوینده: نام، گروه یا نهاد</source>
        <translation>Speaker: a name, group or body</translation>
    </message>
</context>
<context>
    <name>Quorum</name>
    <message>
        <source>{rule} از {basis}</source>
        <translation>{rule} of {basis}</translation>
    </message>
    <message>
        <source>اعضا</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>دو سوم</source>
        <translation>Two thirds</translation>
    </message>
    <message>
        <source>محلات</source>
        <translation>Neighbourhoods</translation>
    </message>
    <message>
        <source>ندارد</source>
        <translation>None</translation>
    </message>
    <message>
        <source>نصف به‌علاوه یک</source>
        <translation>Half plus one</translation>
    </message>
</context>
<context>
    <name>ReadField</name>
    <message>
        <source>تا درست شود، {value} به شمار می‌آید.</source>
        <translation>Until it is put right, {value} counts.</translation>
    </message>
</context>
<context>
    <name>ReadingEnd</name>
    <message>
        <source>{count} بند هنگام قرائت عوض شد؛ آن‌ها را یک بار دیگر بخوانید:</source>
        <translation>Passages changed while reading: {count}. Read them once more:</translation>
    </message>
    <message>
        <source>تکمیل کاستی‌ها</source>
        <translation>Fill the gaps</translation>
    </message>
    <message>
        <source>قرائت از نو</source>
        <translation>Read from the beginning</translation>
    </message>
    <message>
        <source>قرائت به پایان رسید</source>
        <translation>The reading is over</translation>
    </message>
    <message>
        <source>نشان‌های تغییر پاک می‌شود؛ از نو؟</source>
        <translation>The marks of changes will be cleared; read again?</translation>
    </message>
    <message>
        <source>هنگام قرائت چیزی عوض نشد.</source>
        <translation>Nothing was changed while reading.</translation>
    </message>
</context>
<context>
    <name>ReadingStep</name>
    <message>
        <source>{at} از {all}</source>
        <translation>{at} of {all}</translation>
    </message>
    <message>
        <source>آغاز</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>ادامه این بند</source>
        <translation>More of this passage</translation>
    </message>
    <message>
        <source>اصلاح</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>اصلاح در همین‌جا</source>
        <translation>Correct it here</translation>
    </message>
    <message>
        <source>اصلاح هنگام قرائت</source>
        <translation>Correcting while reading</translation>
    </message>
    <message>
        <source>بازگشت به قرائت</source>
        <translation>Back to the reading</translation>
    </message>
    <message>
        <source>بعد</source>
        <translation>next</translation>
    </message>
    <message>
        <source>بند بعد</source>
        <translation>Next passage</translation>
    </message>
    <message>
        <source>بند پیش</source>
        <translation>Previous passage</translation>
    </message>
    <message>
        <source>تشکیل جلسه و حاضران</source>
        <translation>The session and who was there</translation>
    </message>
    <message>
        <source>در این قرائت عوض شد</source>
        <translation>Changed in this reading</translation>
    </message>
    <message>
        <source>پایان</source>
        <translation>End</translation>
    </message>
    <message>
        <source>پیش</source>
        <translation>back</translation>
    </message>
    <message>
        <source>چه اندازه خوانده شده است</source>
        <translation>How much has been read</translation>
    </message>
</context>
<context>
    <name>RegisterShelves</name>
    <message>
        <source>اشخاص</source>
        <translation>People</translation>
    </message>
    <message>
        <source>بایگانی</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>بی‌سمت</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>جلسه بعد: {ordinal}</source>
        <translation>Next meeting: {ordinal}</translation>
    </message>
    <message>
        <source>محل</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>محل و نوع نشست</source>
        <translation>Venues and series</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نهادها</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>نوع نشست</source>
        <translation>Series</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>انتظامی</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>سایر</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>سرای محله</source>
        <translation>Neighbourhood hall</translation>
    </message>
    <message>
        <source>شهرداری منطقه</source>
        <translation>District municipality</translation>
    </message>
    <message>
        <source>شهرداری ناحیه</source>
        <translation>Area municipality</translation>
    </message>
    <message>
        <source>شورایاری</source>
        <translation>Neighbourhood council</translation>
    </message>
    <message>
        <source>عضو اصلی</source>
        <translation>Full member</translation>
    </message>
    <message>
        <source>عضو علی‌البدل</source>
        <translation>Alternate member</translation>
    </message>
    <message>
        <source>عضو نیست</source>
        <translation>Not a member</translation>
    </message>
    <message>
        <source>فرمانداری</source>
        <translation>Governorate</translation>
    </message>
    <message>
        <source>قرارگاه</source>
        <translation>Headquarters</translation>
    </message>
    <message>
        <source>معاونت یا اداره</source>
        <translation>Deputy office or department</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>از سوی</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>اظهار یا مصوبه</source>
        <translation>Statement or resolution</translation>
    </message>
    <message>
        <source>حذف درخواست</source>
        <translation>Delete request</translation>
    </message>
    <message>
        <source>درخواست {number}</source>
        <translation>Request {number}</translation>
    </message>
    <message>
        <source>مانند «امنیت»</source>
        <translation>e.g. “security”</translation>
    </message>
    <message>
        <source>مانند «شورایاران»</source>
        <translation>e.g. “the councillors”</translation>
    </message>
    <message>
        <source>متن درخواست</source>
        <translation>Text of the request</translation>
    </message>
    <message>
        <source>محله</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>نام محله</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نام نهاد</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نهاد</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>پاسخ آن</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>چه خواستند؟</source>
        <translation>What was requested?</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>آنچه شورایاران خواستند، و اظهار یا مصوبه‌ای که پاسخ آن بود، اینجا می‌آید.</source>
        <translation>What the councillors requested, and the statement or resolution that answered it, is listed here.</translation>
    </message>
    <message>
        <source>اظهار {row}</source>
        <translation>Statement {row}</translation>
    </message>
    <message>
        <source>درخواست تازه</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>درخواست حذف شد</source>
        <translation>Request deleted</translation>
    </message>
    <message>
        <source>درخواست‌های شورایاران</source>
        <translation>Requests of the councillors</translation>
    </message>
    <message>
        <source>مصوبه {row}</source>
        <translation>Resolution {row}</translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>باز کردن دوباره</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>بازگرداندن دفتر</source>
        <translation>Restore the office</translation>
    </message>
    <message>
        <source>تازه‌ترین پشتیبان سالم</source>
        <translation>Newest sound backup</translation>
    </message>
    <message>
        <source>همه پشتیبان‌ها</source>
        <translation>All backups</translation>
    </message>
    <message>
        <source>پشتیبان سالمی پیدا نشد. اگر پشتیبان روی حافظه همراه است آن را وصل کنید و «باز کردن دوباره» را بزنید، یا با «پرونده دیگری…» نشانش دهید.</source>
        <translation>No sound backup was found. If it is on a stick, plug that in and press “Open again”, or point at it with “Another file…”.</translation>
    </message>
    <message>
        <source>پشتیبان‌ها سنجیده می‌شود…</source>
        <translation>The backups are being checked…</translation>
    </message>
</context>
<context>
    <name>ResolutionEditor</name>
    <message>
        <source>بخشی از تفکیک مقدار حذف شد</source>
        <translation>Part of the split deleted</translation>
    </message>
    <message>
        <source>شرح مصوبه</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>طرف مشورت</source>
        <translation>Consulted</translation>
    </message>
    <message>
        <source>مسئول اقدام</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>مهلت</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>مهلت به بیان دیگر</source>
        <translation>Deadline in words</translation>
    </message>
    <message>
        <source>موضوع</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>نهاد، شخص یا سمت…</source>
        <translation>Body, person or title…</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>همکار</source>
        <translation>Co-operating</translation>
    </message>
    <message>
        <source>وضعیت</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ResolutionLine</name>
    <message>
        <source>{month} {days} روز دارد؛ در متن می‌ماند</source>
        <translation>{month} has {days} days; it stays in the text</translation>
    </message>
    <message>
        <source>این روز گذشته است</source>
        <translation>This day has passed</translation>
    </message>
    <message>
        <source>این مهلت شناخته نشد؛ در متن می‌ماند</source>
        <translation>This deadline was not understood; it stays in the text</translation>
    </message>
    <message>
        <source>این نام در فهرست نیست؛ در متن می‌ماند</source>
        <translation>This name is not in the list; it stays in the text</translation>
    </message>
    <message>
        <source>این نام شخص است و اینجا نام محله می‌آید؛ در متن می‌ماند</source>
        <translation>This is the name of a person, and a neighbourhood is named here; it stays in the text</translation>
    </message>
    <message>
        <source>این نام یا سمت از یک شخص است و اینجا نام نهاد می‌آید؛ در متن می‌ماند</source>
        <translation>This name or title is a person’s, and a body is named here; it stays in the text</translation>
    </message>
    <message>
        <source>این نام یا سمت به چند نهاد می‌رسد؛ یکی را برگزینید، وگرنه در متن می‌ماند</source>
        <translation>This name or title leads to several bodies; choose one, or it stays in the text</translation>
    </message>
    <message>
        <source>روز هفته با تاریخ نمی‌خواند</source>
        <translation>The day of the week does not match the date</translation>
    </message>
    <message>
        <source>ماه پیش از روز خوانده شد</source>
        <translation>Read as month before day</translation>
    </message>
    <message>
        <source>محله‌ای به این نام شناخته نیست؛ در متن می‌ماند</source>
        <translation>No neighbourhood of this name is known; it stays in the text</translation>
    </message>
    <message>
        <source>مقدار با عدد آغاز می‌شود؛ در متن می‌ماند</source>
        <translation>A quantity begins with a number; it stays in the text</translation>
    </message>
    <message>
        <source>موضوع تازه است و مانند آن در این جلسه آمده است</source>
        <translation>A new subject; a similar one is already used in this meeting</translation>
    </message>
    <message>
        <source>نهادی به این نام شناخته نیست؛ در متن می‌ماند</source>
        <translation>No body of this name is known; it stays in the text</translation>
    </message>
    <message>
        <source>پس از این دوباره گفته شده؛ در متن می‌ماند</source>
        <translation>Said again after this; it stays in the text</translation>
    </message>
    <message>
        <source>چند نام چنین است؛ یکی را برگزینید</source>
        <translation>Several have this name; choose one</translation>
    </message>
    <message>
        <source>چنین روزی در تقویم نیست</source>
        <translation>There is no such day in the calendar</translation>
    </message>
</context>
<context>
    <name>Resolutions</name>
    <message>
        <source>{count} پیوست</source>
        <translation>Attachments: {count}</translation>
    </message>
    <message>
        <source>{rest} {unit} تعیین نشده</source>
        <translation>⁧{rest} {unit}⁩ unassigned</translation>
    </message>
    <message>
        <source>{whole} = {parts}</source>
        <translation>⁧{whole} = {parts}⁩</translation>
    </message>
    <message>
        <source>{whole}: {parts}</source>
        <translation>⁧{whole}: {parts}⁩</translation>
    </message>
    <message>
        <source>آرا {given} از {entitled}</source>
        <translation>{given} votes of {entitled}</translation>
    </message>
    <message>
        <source>انجام‌شده</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>با اکثریت آرا</source>
        <translation>By majority</translation>
    </message>
    <message>
        <source>با شمارش آرا</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>بدون رأی‌گیری</source>
        <translation>No vote</translation>
    </message>
    <message>
        <source>به اتفاق آرا</source>
        <translation>Unanimous</translation>
    </message>
    <message>
        <source>تأمین‌کننده</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>تعهد</source>
        <translation>Undertaking</translation>
    </message>
    <message>
        <source>تعیین‌نشده</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>توصیه و تأکید</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>جمع تفکیک {parts} از {whole} بیشتر است</source>
        <translation>Parts sum to {parts}, more than {whole}</translation>
    </message>
    <message>
        <source>در دست اقدام</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>رأی نیاورده</source>
        <translation>Not carried</translation>
    </message>
    <message>
        <source>ردشده</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>شرح نوشته نشده</source>
        <translation>No description</translation>
    </message>
    <message>
        <source>شمار آرا نوشته نشده</source>
        <translation>No vote counts</translation>
    </message>
    <message>
        <source>لغوشده</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>مجوز</source>
        <translation>Permit</translation>
    </message>
    <message>
        <source>محل</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>محله</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>مرتبط با {rows}</source>
        <translation>Related to ⁨{rows}⁩</translation>
    </message>
    <message>
        <source>مرحله</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>مسئول تعیین نشده</source>
        <translation>Nobody responsible</translation>
    </message>
    <message>
        <source>مشخصات مجوز کامل نیست</source>
        <translation>Permit incomplete</translation>
    </message>
    <message>
        <source>مصوب</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>مصوبه</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>مقدار نوشته نشده</source>
        <translation>No quantity</translation>
    </message>
    <message>
        <source>مهلت تعیین نشده</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>پیشنهاد</source>
        <translation>Proposed</translation>
    </message>
</context>
<context>
    <name>ResolutionsCard</name>
    <message>
        <source> · {count} کاستی</source>
        <translation> · gaps: {count}</translation>
    </message>
    <message>
        <source>{count} مورد</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>بی‌شرح</source>
        <translation>no description</translation>
    </message>
    <message>
        <source>فهرست مصوبات</source>
        <translation>List of resolutions</translation>
    </message>
    <message>
        <source>مصوبات</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>مصوبه «{text}» حذف شد</source>
        <translation>Resolution “{text}” deleted</translation>
    </message>
    <message>
        <source>هنوز مصوبه‌ای نیست. آن را در یک خط بنویسید، یا سخنی را با Ctrl+M مصوبه کنید.</source>
        <translation>No resolution yet. Write one in a line, or turn what was said into one with Ctrl+M.</translation>
    </message>
</context>
<context>
    <name>ResolutionsPart</name>
    <message>
        <source> · {count} کاستی</source>
        <translation> · gaps: {count}</translation>
    </message>
    <message>
        <source>{count} مورد</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>بی‌شرح</source>
        <translation>No description</translation>
    </message>
    <message>
        <source>حذف مصوبه</source>
        <translation>Delete resolution</translation>
    </message>
    <message>
        <source>فهرست مصوبات</source>
        <translation>List of resolutions</translation>
    </message>
    <message>
        <source>مصوبات</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>مصوبه {row} از {count}</source>
        <translation>Resolution {row} of {count}</translation>
    </message>
    <message>
        <source>مصوبه «{text}» حذف شد</source>
        <translation>Resolution “{text}” deleted</translation>
    </message>
    <message>
        <source>مصوبه، تعهد، مجوز و توصیه‌های جلسه اینجا می‌آیند؛ شرح را بنویسید و Enter بزنید.</source>
        <translation>Resolutions, undertakings, permits and recommendations are listed here; write the description and press Enter.</translation>
    </message>
    <message>
        <source>نوشتن نخستین مصوبه</source>
        <translation>Write the first resolution</translation>
    </message>
    <message>
        <source>هنوز مصوبه‌ای نوشته نشده است</source>
        <translation>No resolution is written yet</translation>
    </message>
</context>
<context>
    <name>ReturnBand</name>
    <message>
        <source>بازگشت به ختم جلسه</source>
        <translation>Back to the closing</translation>
    </message>
    <message>
        <source>در میانه ختم جلسه‌اید؛ جای شما نگه داشته شده است.</source>
        <translation>You are in the middle of closing the session; your place is kept.</translation>
    </message>
</context>
<context>
    <name>RevokePanel</name>
    <message>
        <source>ابطال گواهی</source>
        <translation>Revoke the certificate</translation>
    </message>
    <message>
        <source>علت ابطال</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>گذرواژه مرجع گواهی</source>
        <translation>Passphrase of the authority</translation>
    </message>
    <message>
        <source>گذرواژه مرجع گواهی را بنویسید.</source>
        <translation>Type the passphrase of the authority.</translation>
    </message>
    <message>
        <source>گواهی «{name}» باطل شد؛ امضاهایی که دفتر پیش از این ثبت کرده است معتبر می‌ماند</source>
        <translation>The certificate of “{name}” was revoked; signatures that the office registered before stay valid</translation>
    </message>
    <message>
        <source>گواهی باطل شود؟</source>
        <translation>Revoke the certificate?</translation>
    </message>
</context>
<context>
    <name>RewordingRow</name>
    <message>
        <source>(برداشته شد)</source>
        <translation>(left out)</translation>
    </message>
    <message>
        <source>(نبود؛ افزوده شد)</source>
        <translation>(was not there; added)</translation>
    </message>
    <message>
        <source>اصلاح‌شده</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>پیشین</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>RewordingsCard</name>
    <message>
        <source>تغییرات اصلاحیه</source>
        <translation>Changes of the amendment</translation>
    </message>
    <message>
        <source>دلیل: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>هنوز چیزی عوض نشده است؛ متن را در بخش‌های جلسه ویرایش کنید و به همین‌جا برگردید.</source>
        <translation>Nothing has been changed yet; edit the text in the parts of the meeting and come back here.</translation>
    </message>
    <message>
        <source>و {count} مورد دیگر</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>ویرایش در بخش {part}</source>
        <translation>Edit in the tab {part}</translation>
    </message>
    <message>
        <source>ویرایش در:</source>
        <translation>Edit in:</translation>
    </message>
</context>
<context>
    <name>Roll</name>
    <message>
        <source>Enter یعنی حاضر، و اگر حاضر است خروج؛ «کریمی ۱۰۰۵» با ساعت، «نام، نهاد» برای مهمان</source>
        <translation>Enter means present, or gone if present; “Karimi 1005” with a time, “name, body” for a guest</translation>
    </message>
    <message>
        <source>از {body}؟</source>
        <translation>from {body}?</translation>
    </message>
    <message>
        <source>فهرست حضور</source>
        <translation>Attendance list</translation>
    </message>
    <message>
        <source>نام یا شماره ردیف</source>
        <translation>Name or row number</translation>
    </message>
    <message>
        <source>چند نفر برگزیده شده‌اند؛ برای این کار یکی را برگزینید.</source>
        <translation>Several people are selected; select one of them for this.</translation>
    </message>
    <message>
        <source>کسی نمانده است که حضورش ثبت نشده باشد.</source>
        <translation>Nobody is left unmarked.</translation>
    </message>
</context>
<context>
    <name>RootKeyField</name>
    <message>
        <source>پرونده کلید مرجع</source>
        <translation>Key file of the authority</translation>
    </message>
</context>
<context>
    <name>RootPassphrasePanel</name>
    <message>
        <source>تغییر گذرواژه</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>گذرواژه تازه مرجع</source>
        <translation>New passphrase of the authority</translation>
    </message>
    <message>
        <source>گذرواژه مرجع عوض شد؛ رونوشت‌ها گذرواژه پیشین خود را دارند</source>
        <translation>The authority’s passphrase was changed; copies keep the one they had</translation>
    </message>
    <message>
        <source>گذرواژه کنونی را بنویسید.</source>
        <translation>Type the present passphrase.</translation>
    </message>
    <message>
        <source>گذرواژه کنونی مرجع</source>
        <translation>Present passphrase of the authority</translation>
    </message>
</context>
<context>
    <name>RootRow</name>
    <message>
        <source>{mark} · تا {day}</source>
        <translation>{mark} · until {day}</translation>
    </message>
    <message>
        <source>برداشتن اعتماد</source>
        <translation>Stop trusting</translation>
    </message>
    <message>
        <source>برداشتن اعتماد از «{name}»</source>
        <translation>Stop trusting “{name}”</translation>
    </message>
</context>
<context>
    <name>RootsCard</name>
    <message>
        <source>آوردن گواهی…</source>
        <translation>Import a certificate…</translation>
    </message>
    <message>
        <source>اثر انگشت را سنجیده‌اید؟</source>
        <translation>Have you compared the fingerprint?</translation>
    </message>
    <message>
        <source>اثر انگشت مرجع بیرونی</source>
        <translation>Fingerprint of the outside authority</translation>
    </message>
    <message>
        <source>اعتماد به این مرجع</source>
        <translation>Trust this authority</translation>
    </message>
    <message>
        <source>امضاهای آن ناشناس می‌شود؟</source>
        <translation>Its signatures will count as unknown; stop?</translation>
    </message>
    <message>
        <source>برای کسانی که با توکن یا پرونده کلید خود امضا می‌کنند: گواهی مرجعی که به آنان گواهی داده است. اثر انگشت را با آنچه خود آن مرجع اعلام کرده است بسنجید. پیش‌فرض: هیچ.</source>
        <translation>For those who sign with a token or key file of their own: the certificate of the authority that gave them theirs. Compare the fingerprint with what that authority itself has published. Default: none.</translation>
    </message>
    <message>
        <source>در این پرونده گواهی این مرجع است؛ اثر انگشت را بسنجید:</source>
        <translation>This file holds the certificate of this authority; compare the fingerprint:</translation>
    </message>
    <message>
        <source>دفتر از این پس به «{name}» اعتماد دارد</source>
        <translation>The office trusts “{name}” from now on</translation>
    </message>
    <message>
        <source>رها کن</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>فهرست باطل‌شده‌ها گرفته شد</source>
        <translation>The revocation list was taken in</translation>
    </message>
    <message>
        <source>مراجع بیرونی</source>
        <translation>Outside authorities</translation>
    </message>
    <message>
        <source>گواهی ریشه اثر انگشت اعتماد فهرست ابطال</source>
        <translation>certificate root fingerprint trust revocation list</translation>
    </message>
    <message>
        <source>گواهی مرجع بیرونی</source>
        <translation>Certificate of an outside authority</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>فهرست افراد</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>ورود از «{name}»</source>
        <translation>Import from “{name}”</translation>
    </message>
    <message>
        <source>ورود از اکسل</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>پرونده خالی برای پر کردن</source>
        <translation>Empty file to fill in</translation>
    </message>
    <message>
        <source>پرونده خالی نوشته شد: {name}</source>
        <translation>Empty file written: {name}</translation>
    </message>
    <message>
        <source>گرفتن پرونده خالی برای پر کردن…</source>
        <translation>Get an empty file to fill in…</translation>
    </message>
    <message>
        <source>گرفتن پرونده خالی…</source>
        <translation>Get an empty file…</translation>
    </message>
    <message>
        <source>گشودن پرونده اکسل یا CSV…</source>
        <translation>Open an Excel or CSV file…</translation>
    </message>
</context>
<context>
    <name>RosterOffer</name>
    <message>
        <source>{count} نفر به فهرست حاضران افزوده شد</source>
        <translation>People added to the attendance list: {count}</translation>
    </message>
    <message>
        <source>تاریخ جلسه عوض شد: {count} نفر در این روز دعوت‌اند و در فهرست حاضران نیستند. کسی از فهرست برداشته نمی‌شود.</source>
        <translation>The date was moved. Invited on that day and not on the attendance list: {count}. Nobody is taken off the list.</translation>
    </message>
    <message>
        <source>روزآمد کردن فهرست حاضران</source>
        <translation>Update the attendance list</translation>
    </message>
</context>
<context>
    <name>RosterPanel</name>
    <message>
        <source>{count} محله تازه ساخته شود: {names}</source>
        <translation>Make new neighbourhoods ({count}): {names}</translation>
    </message>
    <message>
        <source>{count} نفر از اکسل ثبت شد</source>
        <translation>People entered from Excel: {count}</translation>
    </message>
    <message>
        <source>{count} نهاد تازه ساخته شود: {names}</source>
        <translation>Make new bodies ({count}): {names}</translation>
    </message>
    <message>
        <source>انصراف</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>بی این تیک، سمت‌ها بدون {names} ثبت می‌شوند و نماینده محله هم دعوت نمی‌شود.</source>
        <translation>Without the tick the positions are entered without {names}, and whoever represents a neighbourhood is not invited.</translation>
    </message>
    <message>
        <source>ثبت {count} نفر</source>
        <translation>Enter people ({count})</translation>
    </message>
    <message>
        <source>دوباره بخوان</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>همه</source>
        <translation>All</translation>
    </message>
    <message>
        <source>چیزی برای ثبت نیست</source>
        <translation>Nothing to enter</translation>
    </message>
    <message>
        <source>کدام سطرها</source>
        <translation>Which rows</translation>
    </message>
</context>
<context>
    <name>RosterRowCard</name>
    <message>
        <source>اگر هر دو یک نفرند، برای یکی «وارد نشود» را برگزینید تا دو بار ثبت نشود.</source>
        <translation>If both are one person, choose “Do not enter” for one of them, so that he or she is not entered twice.</translation>
    </message>
    <message>
        <source>این سطر کیست؟</source>
        <translation>Who is this row?</translation>
    </message>
    <message>
        <source>تا برنگزینید، این سطر ثبت نمی‌شود و چیزی در دفتر عوض نمی‌شود.</source>
        <translation>Until you choose, this row is not entered and nothing in the register changes.</translation>
    </message>
    <message>
        <source>تازه</source>
        <translation>New</translation>
    </message>
    <message>
        <source>تصمیم</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>تغییرها</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>در دفتر</source>
        <translation>In the register</translation>
    </message>
    <message>
        <source>روزآمد</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>شخص {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>همین شخص</source>
        <translation>This person</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>{told} پیش از نام نوشته نمی‌شود</source>
        <translation>{told} before a name is not taken</translation>
    </message>
    <message>
        <source>«از تاریخ» روز نیست و خوانده نشد</source>
        <translation>“From” is not a day and was not read</translation>
    </message>
    <message>
        <source>«تا تاریخ» روز نیست و خوانده نشد</source>
        <translation>“Until” is not a day and was not read</translation>
    </message>
    <message>
        <source>از بایگانی بازمی‌گردد</source>
        <translation>Comes back from the archive</translation>
    </message>
    <message>
        <source>از تاریخ</source>
        <translation>From</translation>
    </message>
    <message>
        <source>این سمت در دفتر پایان یافته است</source>
        <translation>This position has ended in the register</translation>
    </message>
    <message>
        <source>این کد ملی در سطری با نام دیگر هم هست</source>
        <translation>A row with another name has this national ID too</translation>
    </message>
    <message>
        <source>برگزینید</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>برگه‌های خوانده‌نشده: {told}</source>
        <translation>Sheets not read: {told}</translation>
    </message>
    <message>
        <source>بی‌تغییر</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>تا تاریخ</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>تازه</source>
        <translation>New</translation>
    </message>
    <message>
        <source>تغییرکرده</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>تلفن همراه</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>در دفتر نیست</source>
        <translation>Not in the register</translation>
    </message>
    <message>
        <source>در دفتر، «{written}» نام دیگر «{name}» است. اگر چنین نیست، آن را در «محلات» از نام‌های دیگر بردارید و پرونده را دوباره بیاورید.</source>
        <translation>In the register, “{written}” is another name of “{name}”. If it is not, take it off the other names under “Neighbourhoods” and bring the file again.</translation>
    </message>
    <message>
        <source>رقم کنترل کد ملی درست نیست</source>
        <translation>The check digit of the national ID is wrong</translation>
    </message>
    <message>
        <source>روزآمد</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>روشن نیست کدام است</source>
        <translation>Not clear which one it is</translation>
    </message>
    <message>
        <source>روشن نیست: {count} همنام در دفتر است</source>
        <translation>Not clear: {count} namesakes in the register</translation>
    </message>
    <message>
        <source>ستون‌های خوانده‌نشده: {told}</source>
        <translation>Columns not read: {told}</translation>
    </message>
    <message>
        <source>سطرهای بی‌نام: {told}</source>
        <translation>Rows without a name: {told}</translation>
    </message>
    <message>
        <source>سمت</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>سمت تازه</source>
        <translation>New position</translation>
    </message>
    <message>
        <source>شاید همنام او در دفتر باشد</source>
        <translation>Perhaps the namesake in the register</translation>
    </message>
    <message>
        <source>شماره همراه درست نیست و خوانده نشد</source>
        <translation>The mobile number is wrong and was not read</translation>
    </message>
    <message>
        <source>عضویت</source>
        <translation>Membership</translation>
    </message>
    <message>
        <source>عضویت «اصلی» یا «علی‌البدل» نیست و خوانده نشد</source>
        <translation>The membership is neither full nor alternate and was not read</translation>
    </message>
    <message>
        <source>محله</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نام خانوادگی</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>نام دیگر</source>
        <translation>another name of it</translation>
    </message>
    <message>
        <source>نام پدر</source>
        <translation>Father’s name</translation>
    </message>
    <message>
        <source>نامعلوم</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>نهاد</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>همان است که در دفتر است</source>
        <translation>As in the register</translation>
    </message>
    <message>
        <source>همان شخص سطر {line}</source>
        <translation>The same person as in row {line}</translation>
    </message>
    <message>
        <source>همین نام در سطر {line} هم هست</source>
        <translation>Row {line} has the same name</translation>
    </message>
    <message>
        <source>همین نام در سطرهای {lines} هم هست</source>
        <translation>Rows {lines} have the same name</translation>
    </message>
    <message>
        <source>همین نام در چند سطر: {names}</source>
        <translation>The same name in several rows: {names}</translation>
    </message>
    <message>
        <source>وارد نشود</source>
        <translation>Do not enter</translation>
    </message>
    <message>
        <source>پایان «{title}»</source>
        <translation>End of “{title}”</translation>
    </message>
    <message>
        <source>پایان پیش از آغاز است؛ تاریخ‌ها خوانده نشد</source>
        <translation>The end is before the beginning; the dates were not read</translation>
    </message>
    <message>
        <source>پیشوند</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>کد ملی</source>
        <translation>National ID</translation>
    </message>
    <message>
        <source>کد ملی ۱۰ رقم نیست و خوانده نشد</source>
        <translation>The national ID does not have 10 digits and was not read</translation>
    </message>
    <message>
        <source>یادداشت</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>افزودن «%s» به‌عنوان نهاد تازه</source>
        <translation>Add “%s” as a new body</translation>
    </message>
    <message>
        <source>امضا می‌کند</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>بالا بردن (Alt+Up)</source>
        <translation>Move up (Alt+Up)</translation>
    </message>
    <message>
        <source>تعداد نفرات</source>
        <translation>Headcount</translation>
    </message>
    <message>
        <source>جانشینِ</source>
        <translation>Substitute for</translation>
    </message>
    <message>
        <source>حذف از فهرست (Delete)</source>
        <translation>Remove from the list (Delete)</translation>
    </message>
    <message>
        <source>در صورتجلسه چاپ نمی‌شود</source>
        <translation>Not printed in the minutes</translation>
    </message>
    <message>
        <source>دعوت شده است</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>سمت</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>شماره نامه</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>علت غیبت</source>
        <translation>Reason for absence</translation>
    </message>
    <message>
        <source>محله</source>
        <translation>Neighbourhood</translation>
    </message>
    <message>
        <source>ملاحظات</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نقش در جلسه</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>نهاد</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>وضعیت حضور</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>پایین بردن (Alt+Down)</source>
        <translation>Move down (Alt+Down)</translation>
    </message>
    <message>
        <source>کنار امضای او چاپ می‌شود</source>
        <translation>Printed beside the signature</translation>
    </message>
    <message>
        <source>یادداشت دبیر</source>
        <translation>Secretary’s note</translation>
    </message>
</context>
<context>
    <name>SamplePicture</name>
    <message>
        <source>نمونه چاپ</source>
        <translation>Printed sample</translation>
    </message>
</context>
<context>
    <name>ScanSaving</name>
    <message>
        <source>تصویر برگه امضاشده</source>
        <translation>Scan of the signed paper</translation>
    </message>
</context>
<context>
    <name>SecretariatEntry</name>
    <message>
        <source>این شماره بیرون از متن قفل‌شده می‌ماند.</source>
        <translation>This number stays outside the locked text.</translation>
    </message>
    <message>
        <source>تاریخ ثبت</source>
        <translation>Day of entry</translation>
    </message>
    <message>
        <source>تاریخ ثبت را بنویسید.</source>
        <translation>Write the day of entry.</translation>
    </message>
    <message>
        <source>ثبت شماره</source>
        <translation>Record the number</translation>
    </message>
    <message>
        <source>ثبت‌شده: {number}، {day}</source>
        <translation>Recorded: {number}, {day}</translation>
    </message>
    <message>
        <source>شماره ثبت دبیرخانه</source>
        <translation>Secretariat’s number</translation>
    </message>
</context>
<context>
    <name>SectionButton</name>
    <message>
        <source>{section}، {count} تنظیم</source>
        <translation>{section}, settings: {count}</translation>
    </message>
</context>
<context>
    <name>SectionsField</name>
    <message>
        <source>«{name}» بالاتر</source>
        <translation>“{name}” up</translation>
    </message>
    <message>
        <source>«{name}» پایین‌تر</source>
        <translation>“{name}” down</translation>
    </message>
    <message>
        <source>حاضران و غایبان</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>خلاصه مذاکرات</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>درخواست‌ها</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>مراحل جلسه</source>
        <translation>Course of the meeting</translation>
    </message>
    <message>
        <source>مصوبات (همیشه چاپ می‌شود)</source>
        <translation>Resolutions (always printed)</translation>
    </message>
    <message>
        <source>پیوست‌ها</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>SectionsView</name>
    <message>
        <source>{count} تنظیم پیدا شد</source>
        <translation>Settings found: {count}</translation>
    </message>
    <message>
        <source>بخشی از نام یا شرح آن را بنویسید؛ مانند «شماره»، «گذرواژه» یا «اندازه».</source>
        <translation>Write part of its name or description, such as “number”, “passphrase” or “size”.</translation>
    </message>
    <message>
        <source>بخش‌های تنظیمات</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>تنظیمی با این نام نیست</source>
        <translation>No setting matches this</translation>
    </message>
    <message>
        <source>همه تنظیمات</source>
        <translation>All settings</translation>
    </message>
</context>
<context>
    <name>SeriesEditor</name>
    <message>
        <source>جلسه بعد شماره {ordinal} می‌گیرد؛ شماره‌ها برنمی‌گردند.</source>
        <translation>The next meeting gets number {ordinal}; numbers never go back.</translation>
    </message>
    <message>
        <source>دبیر جلسه</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>رئیس جلسه</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>شماره آخرین جلسه</source>
        <translation>Number of the last meeting</translation>
    </message>
    <message>
        <source>شماره جلسه‌ها برنمی‌گردد؛ {last} یا بیشتر بنویسید.</source>
        <translation>Meeting numbers never go back; write {last} or more.</translation>
    </message>
    <message>
        <source>عنوان</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>مانند «نشست ماهیانه شهردار با شورایاران»</source>
        <translation>e.g. “Monthly meeting of the mayor with the councillors”</translation>
    </message>
    <message>
        <source>محل برگزاری</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>نام سالن یا مکان</source>
        <translation>Name of the hall or place</translation>
    </message>
    <message>
        <source>نام یا سمت</source>
        <translation>Name or position</translation>
    </message>
</context>
<context>
    <name>SeriesLine</name>
    <message>
        <source>حد نصاب: {quorum} · امضا: {signers} · آخرین شماره: {ordinal}</source>
        <translation>Quorum: {quorum} · Signed by: {signers} · Last number: {ordinal}</translation>
    </message>
    <message>
        <source>ویرایش «{title}»</source>
        <translation>Edit “{title}”</translation>
    </message>
    <message>
        <source>ویرایش…</source>
        <translation>Edit…</translation>
    </message>
</context>
<context>
    <name>SeriesRow</name>
    <message>
        <source>سری نشست رسمیت شماره جلسه دعوت امضا امضاکنندگان</source>
        <translation>series meeting quorum number invitation signature</translation>
    </message>
    <message>
        <source>عنوان، محل، رئیس، دستور همیشگی، دعوت‌شدگان و حد نصابی که جلسه تازه با آن آغاز می‌شود، و اینکه چه کسانی امضا می‌کنند. پیش‌فرض: حد نصاب ندارد و امضاکنندگان هر بار پرسیده می‌شوند.</source>
        <translation>Title, venue, chair, standing agenda, who is invited and the quorum that a new meeting begins with, and who signs. Default: no quorum, and who signs is asked each time.</translation>
    </message>
    <message>
        <source>نوع نشست تازه…</source>
        <translation>New meeting series…</translation>
    </message>
    <message>
        <source>نوع نشست و حد نصاب</source>
        <translation>Meeting series and quorum</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>«{setting}» به پیش‌فرض بازگشت</source>
        <translation>“{setting}” is back to its default</translation>
    </message>
    <message>
        <source>بازگشت به پیش‌فرض</source>
        <translation>Back to the default</translation>
    </message>
</context>
<context>
    <name>SeveralRows</name>
    <message>
        <source>{count} نفر برگزیده</source>
        <translation>{count} people selected</translation>
    </message>
    <message>
        <source>برای یک نفر روی نامش بزنید، یا در فهرست Esc.</source>
        <translation>For one person, click the name, or press Esc in the list.</translation>
    </message>
    <message>
        <source>ساعت ورودشان پاک می‌شود و «با تأخیر» برداشته می‌شود.</source>
        <translation>Their arrival times are removed, and “late” with them.</translation>
    </message>
    <message>
        <source>همه از آغاز جلسه</source>
        <translation>All there from the start</translation>
    </message>
    <message>
        <source>وضعیت حضور</source>
        <translation>Presence</translation>
    </message>
</context>
<context>
    <name>ShapingRow</name>
    <message>
        <source>آنچه شکل و جای حروف را بر برگه‌ها می‌سازد. پیش‌فرض: HarfBuzz.</source>
        <translation>What shapes and places the letters on the sheets. Default: HarfBuzz.</translation>
    </message>
    <message>
        <source>حروف‌چینی</source>
        <translation>Shaping</translation>
    </message>
    <message>
        <source>حروف‌چینی جایگزین (arabic-reshaper)؛ این‌ها را ندارد: {losses}</source>
        <translation>Substitute shaping (arabic-reshaper); it lacks: {losses}</translation>
    </message>
    <message>
        <source>حروف‌چینی: {engine}</source>
        <translation>Shaping: {engine}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>صفحه {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
<context>
    <name>SheetTicking</name>
    <message>
        <source>آنان که پس از چاپ افزوده شدند در پایان‌اند، چون ردیف‌های خالی برگه.</source>
        <translation>Those added after printing are at the end, like the blank rows of the sheet.</translation>
    </message>
    <message>
        <source>به پایان برگه رسیدید؛ {count} ردیف ثبت‌نشده مانده است.</source>
        <translation>This is the end of the sheet; rows still unmarked: {count}.</translation>
    </message>
    <message>
        <source>به پایان برگه رسیدید؛ همه ثبت شده‌اند.</source>
        <translation>This is the end of the sheet; everybody is marked.</translation>
    </message>
    <message>
        <source>تیک از روی برگه</source>
        <translation>Tick off the sheet</translation>
    </message>
    <message>
        <source>حاضر {present} · غایب {absent} · ثبت‌نشده {unmarked}</source>
        <translation>Present {present} · absent {absent} · unmarked {unmarked}</translation>
    </message>
    <message>
        <source>ردیف {number}…</source>
        <translation>Row {number}…</translation>
    </message>
    <message>
        <source>ردیف‌های برگه</source>
        <translation>Rows of the sheet</translation>
    </message>
    <message>
        <source>رفتن به آن ردیف</source>
        <translation>to that row</translation>
    </message>
    <message>
        <source>شماره</source>
        <translation>number</translation>
    </message>
    <message>
        <source>شماره‌ها از برگه‌ای است که {day} ساعت {hour} تهیه شد.</source>
        <translation>The numbers are those of the sheet made on {day} at {hour}.</translation>
    </message>
    <message>
        <source>هنوز برگه‌ای از این برنامه چاپ نشده است؛ شماره‌ها همان است که چاپ می‌شود.</source>
        <translation>No sheet has been printed from this program yet; the numbers are those that would be printed.</translation>
    </message>
    <message>
        <source>پایان تیک زدن</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>«{name}» آماده است؛ با «ذخیره…» جای آن را برگزینید.</source>
        <translation>“{name}” is ready; choose where to save it with “Save…”.</translation>
    </message>
    <message>
        <source>رونوشت متن</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>صفحه‌های چاپ</source>
        <translation>Pages of the print-out</translation>
    </message>
    <message>
        <source>متن خروجی</source>
        <translation>Text of the export</translation>
    </message>
    <message>
        <source>متن رونوشت شد.</source>
        <translation>The text was copied.</translation>
    </message>
    <message>
        <source>متن رونوشت شد، بی مأخذ عددها.</source>
        <translation>The text was copied, without the sources of the numbers.</translation>
    </message>
    <message>
        <source>همان پرونده امضاشده است و همان‌گونه چاپ می‌شود.</source>
        <translation>This is the signed file itself; it is printed as it is.</translation>
    </message>
    <message>
        <source>پیش‌نمایش</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>در پشتیبان {name}</source>
        <translation>Backup: {name}</translation>
    </message>
    <message>
        <source>همه {count} پشتیبان</source>
        <translation>All {count} backups</translation>
    </message>
    <message>
        <source>هنوز پشتیبانی گرفته نشده است.</source>
        <translation>No backup has been taken yet.</translation>
    </message>
    <message>
        <source>پرونده دیگری…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>پرونده پشتیبان</source>
        <translation>Backup file</translation>
    </message>
</context>
<context>
    <name>SignatoriesCard</name>
    <message>
        <source>امضاکنندگان</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>ساختن کلید</source>
        <translation>Make key</translation>
    </message>
    <message>
        <source>نام یا سمت</source>
        <translation>Name or position</translation>
    </message>
    <message>
        <source>نخست امضاکننده را برگزینید.</source>
        <translation>Choose the signatory first.</translation>
    </message>
    <message>
        <source>نخست مرجع گواهی را بسازید؛ سپس برای امضاکنندگان کلید بسازید.</source>
        <translation>Make the certificate authority first, then the keys of the signatories.</translation>
    </message>
    <message>
        <source>هر امضاکننده کلیدی دارد که تنها گذرواژه خود او آن را باز می‌کند؛ گذرواژه را خود او می‌نویسد و جایی نوشته نمی‌شود. پیش‌فرض: هیچ‌کس.</source>
        <translation>Every signatory has a key that only their own passphrase opens; they type it themselves, and it is written nowhere. Default: nobody.</translation>
    </message>
    <message>
        <source>هنوز کسی کلید ندارد.</source>
        <translation>Nobody has a key yet.</translation>
    </message>
    <message>
        <source>کلید امضای «{name}» ساخته شد</source>
        <translation>Signing key of “{name}” made</translation>
    </message>
    <message>
        <source>کلید گذرواژه تمدید ابطال امضا</source>
        <translation>key passphrase renew revoke signature</translation>
    </message>
</context>
<context>
    <name>SignatoryRow</name>
    <message>
        <source>{method} · {day}</source>
        <translation>{method} · {day}</translation>
    </message>
    <message>
        <source>{standing} تا {day}</source>
        <translation>{standing} until {day}</translation>
    </message>
    <message>
        <source>{standing} در {day}</source>
        <translation>{standing} on {day}</translation>
    </message>
    <message>
        <source>آزمایشی</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>ابطال</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>امضای {name}: {state}</source>
        <translation>Signature of {name}: {state}</translation>
    </message>
    <message>
        <source>بی‌امضا</source>
        <translation>Unsigned</translation>
    </message>
    <message>
        <source>تغییر گذرواژه</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>تمدید</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>خروجی p12</source>
        <translation>Export p12</translation>
    </message>
    <message>
        <source>ساختن کلید و گواهی تازه</source>
        <translation>Make a new key and certificate</translation>
    </message>
    <message>
        <source>نوبت امضا</source>
        <translation>Next to sign</translation>
    </message>
    <message>
        <source>کلید «{name}»</source>
        <translation>Key of “{name}”</translation>
    </message>
    <message>
        <source>کلید «{name}» تمدید شد؛ گواهی پیشین در دفتر می‌ماند</source>
        <translation>The key of “{name}” was renewed; the old certificate stays in the office</translation>
    </message>
    <message>
        <source>کلید در پوشه دفتر</source>
        <translation>Key in the office’s folder</translation>
    </message>
    <message>
        <source>کلید روی حافظه او: {file}</source>
        <translation>Key on their stick: {file}</translation>
    </message>
    <message>
        <source>کلید نزد خود او</source>
        <translation>Key with its owner</translation>
    </message>
    <message>
        <source>گواهی خوانده نشد</source>
        <translation>Certificate unreadable</translation>
    </message>
</context>
<context>
    <name>SignatureFacts</name>
    <message>
        <source>{method}: {name}، {day}</source>
        <translation>{method}: {name}, {day}</translation>
    </message>
    <message>
        <source>اثر گواهی: {mark}</source>
        <translation>Certificate hash: {mark}</translation>
    </message>
    <message>
        <source>ذخیره تصویر برگه…</source>
        <translation>Save the scan…</translation>
    </message>
    <message>
        <source>علت: {text}</source>
        <translation>Reason: {text}</translation>
    </message>
    <message>
        <source>نظر مخالف: {text}</source>
        <translation>Dissent: {text}</translation>
    </message>
</context>
<context>
    <name>SignatureView</name>
    <message>
        <source>اثر گواهی: {mark}</source>
        <translation>Certificate hash: {mark}</translation>
    </message>
    <message>
        <source>این امضاکننده برای این دفتر شناخته نیست.</source>
        <translation>This signer is not known to this office.</translation>
    </message>
    <message>
        <source>دفتر این امضا را پیش از آن، در {registered}، ثبت کرده بود.</source>
        <translation>The office had registered this signature before, on {registered}.</translation>
    </message>
    <message>
        <source>زمان امضا: {time} (به اظهار امضاکننده)</source>
        <translation>Signed at: {time} (as claimed by the signer)</translation>
    </message>
    <message>
        <source>زمان امضا: {time} (به گواهی سرور زمان «{name}»)</source>
        <translation>Signed at: {time} (by the time server “{name}”)</translation>
    </message>
    <message>
        <source>سرور زمان این امضا را پیش از آن، در {registered}، گواهی کرده بود.</source>
        <translation>The time server had stamped this signature before that, on {registered}.</translation>
    </message>
    <message>
        <source>سند اصلی و {count} امضای پیش از خود را در بر دارد.</source>
        <translation>Covers the document and the signatures before it ({count}).</translation>
    </message>
    <message>
        <source>مهر زمان آن از «{name}» است که این دفتر نمی‌شناسد؛ پس زمان را ثابت نمی‌کند.</source>
        <translation>Its time stamp is by “{name}”, whom this office does not know; so it proves no time.</translation>
    </message>
    <message>
        <source>همه سند اصلی را در بر دارد؛ پس از آن جز امضای دیگران هیچ تغییری مجاز نیست.</source>
        <translation>Covers the whole document; after it nothing but further signatures is allowed.</translation>
    </message>
    <message>
        <source>گواهی در {ended} باطل شده است.</source>
        <translation>The certificate was revoked on {ended}.</translation>
    </message>
    <message>
        <source>گواهی در {ended} پایان یافته است.</source>
        <translation>The certificate expired on {ended}.</translation>
    </message>
</context>
<context>
    <name>SignedView</name>
    <message>
        <source>امضا درست است، ولی مهر زمان نگرفت. {reason}</source>
        <translation>The signature is good, but it got no time stamp. {reason}</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>Signers</name>
    <message>
        <source>رئیس و دبیر</source>
        <translation>Chair and secretary</translation>
    </message>
    <message>
        <source>هر بار پرسیده شود</source>
        <translation>Ask each time</translation>
    </message>
    <message>
        <source>همه اعضای حاضر</source>
        <translation>All members present</translation>
    </message>
</context>
<context>
    <name>SignersBanner</name>
    <message>
        <source>برای همیشه: «چه کسانی امضا می‌کنند» در «اشخاص و نهادها ← محل و نوع نشست»</source>
        <translation>For good: “Signatories” in “People and bodies” → “Venues and series”</translation>
    </message>
    <message>
        <source>همه اعضای حاضر امضا می‌کنند</source>
        <translation>All members present are marked to sign</translation>
    </message>
    <message>
        <source>همه اعضای حاضر امضا کنند</source>
        <translation>Let all members present sign</translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>{signed} از {all}</source>
        <translation>{signed} of {all}</translation>
    </message>
    <message>
        <source>امضا</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>این شماره باطل است و امضا نمی‌شود.</source>
        <translation>This number is void and is not signed.</translation>
    </message>
    <message>
        <source>در حضور و غیاب کسی امضاکننده نیست.</source>
        <translation>Nobody in the attendance is to sign.</translation>
    </message>
    <message>
        <source>پس از تأیید، نسخه PDF اینجا امضا می‌شود.</source>
        <translation>After the approval the PDF is signed here.</translation>
    </message>
    <message>
        <source>گواهی برای «{name}» ثبت شد؛ اکنون گذرواژه یا پین را بنویسید و امضا کنید</source>
        <translation>The certificate was entered for “{name}”; now type the passphrase or PIN and sign</translation>
    </message>
</context>
<context>
    <name>SigningFile</name>
    <message>
        <source>برای امضا با خودکار روی کاغذ، همین نسخه را چاپ کنید؛ امضای رقمی منتظر آن نمی‌ماند.</source>
        <translation>To sign in ink, print this same copy; digital signatures do not wait for it.</translation>
    </message>
    <message>
        <source>نسخه PDF…</source>
        <translation>PDF copy…</translation>
    </message>
    <message>
        <source>هنوز نسخه PDF گرفته نشده است.</source>
        <translation>No PDF copy yet.</translation>
    </message>
    <message>
        <source>پرونده دیگر…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>پرونده‌ای که امضا می‌شود</source>
        <translation>File to be signed</translation>
    </message>
</context>
<context>
    <name>SigningPanel</name>
    <message>
        <source>امضا روی پرونده‌ای دیگر</source>
        <translation>Sign another file</translation>
    </message>
    <message>
        <source>با خودکار روی کاغذ</source>
        <translation>Ink on paper</translation>
    </message>
    <message>
        <source>توکن</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>جانشین</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>خودداری</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>پرونده اصلی دست نخورد.</source>
        <translation>The original file was not touched.</translation>
    </message>
    <message>
        <source>پرونده کلید</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>چگونگی امضا</source>
        <translation>How to sign</translation>
    </message>
    <message>
        <source>کلید دفتر</source>
        <translation>Office key</translation>
    </message>
</context>
<context>
    <name>SigningProgress</name>
    <message>
        <source>{signed} از {all} امضا شد</source>
        <translation>{signed} of {all} signed</translation>
    </message>
    <message>
        <source>خودداری: {names}</source>
        <translation>refused: {names}</translation>
    </message>
    <message>
        <source>مانده: {names}</source>
        <translation>still to sign: {names}</translation>
    </message>
    <message>
        <source>هنوز کسی امضا نکرده است</source>
        <translation>Nobody has signed yet</translation>
    </message>
</context>
<context>
    <name>SigningStep</name>
    <message>
        <source>{count} نشان هنوز ثبت نشده است.</source>
        <translation>Marked and not registered yet: {count}</translation>
    </message>
    <message>
        <source>امضا پس از تأیید و چاپ ثبت می‌شود؛ برگه چاپ‌شده را دور بگردانید و سپس اینجا نشان بزنید.</source>
        <translation>Signatures are registered after approval and printing; pass the printed paper round, then mark it here.</translation>
    </message>
    <message>
        <source>امضای برگه</source>
        <translation>Signatures on the paper</translation>
    </message>
    <message>
        <source>امضای رقمی…</source>
        <translation>Digital signature…</translation>
    </message>
    <message>
        <source>بازگشت به فهرست برگه</source>
        <translation>Back to the paper’s list</translation>
    </message>
    <message>
        <source>برداشتن نشان</source>
        <translation>Take the mark away</translation>
    </message>
    <message>
        <source>ثبت در دفتر امضا</source>
        <translation>Register the signatures</translation>
    </message>
    <message>
        <source>ثبت شود؟ پس گرفته نمی‌شود</source>
        <translation>Register? It cannot be taken back</translation>
    </message>
    <message>
        <source>در حضور و غیاب کسی امضاکننده نیست.</source>
        <translation>Nobody in the attendance is to sign.</translation>
    </message>
    <message>
        <source>شماره و چاپ</source>
        <translation>Number and print</translation>
    </message>
    <message>
        <source>علت خودداری {name} از امضا</source>
        <translation>Why {name} refused to sign</translation>
    </message>
    <message>
        <source>نظر مخالفی که {name} کنار امضا نوشته است</source>
        <translation>Dissent that {name} wrote beside the signature</translation>
    </message>
    <message>
        <source>هنوز تأیید نشده است</source>
        <translation>Not approved yet</translation>
    </message>
    <message>
        <source>پایان</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>کسی که به جای {name} امضا کرده است</source>
        <translation>Who signed in the place of {name}</translation>
    </message>
    <message>
        <source>یک ردیف به عقب</source>
        <translation>One row back</translation>
    </message>
</context>
<context>
    <name>SpanTimes</name>
    <message>
        <source>آغاز سخن</source>
        <translation>Start of speech</translation>
    </message>
    <message>
        <source>بازه دیگر</source>
        <translation>Another stretch</translation>
    </message>
    <message>
        <source>حذف این بازه</source>
        <translation>Remove this stretch</translation>
    </message>
    <message>
        <source>پایان سخن</source>
        <translation>End of speech</translation>
    </message>
</context>
<context>
    <name>SpeakersCard</name>
    <message>
        <source>{count} سخنران</source>
        <translation>Speakers: {count}</translation>
    </message>
    <message>
        <source>سخنران</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>نوبت‌های گفته‌شده، {count}</source>
        <translation>Turns taken, {count}</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>آنچه در «{field}» نوشته‌اید ثبت نشده است؛ ثبت یا پاکش کنید، سپس دوباره برگزینید.</source>
        <translation>What you wrote in “{field}” is not entered yet; enter or clear it, then choose again.</translation>
    </message>
    <message>
        <source>زبان برنامه عوض شد</source>
        <translation>The language of the program was changed</translation>
    </message>
</context>
<context>
    <name>SplitLevel</name>
    <message>
        <source>{rest} هنوز تعیین نشده است</source>
        <translation>⁧{rest}⁩ still unassigned</translation>
    </message>
    <message>
        <source>بخش</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>برچیدن این تفکیک</source>
        <translation>Undo this split</translation>
    </message>
    <message>
        <source>تفکیک بر اساس</source>
        <translation>Split by</translation>
    </message>
    <message>
        <source>ثبت {total} به‌عنوان مقدار کل</source>
        <translation>Set {total} as the whole amount</translation>
    </message>
    <message>
        <source>ثبت به‌عنوان تعیین‌نشده</source>
        <translation>Record as unassigned</translation>
    </message>
    <message>
        <source>جمع: {total}</source>
        <translation>Total: {total}</translation>
    </message>
</context>
<context>
    <name>SpokenTurnEditor</name>
    <message>
        <source>آغاز و پایان سخن هر دو لازم است.</source>
        <translation>Both the start and the end of the speech are needed.</translation>
    </message>
    <message>
        <source>این بازه با بازه دیگر هم‌پوشانی دارد.</source>
        <translation>This stretch overlaps another one.</translation>
    </message>
    <message>
        <source>سخن از آنِ دیگری بود</source>
        <translation>Somebody else was speaking</translation>
    </message>
    <message>
        <source>نام، نهاد یا هر عنوان</source>
        <translation>A name, a body or any title</translation>
    </message>
</context>
<context>
    <name>SpokenTurnRow</name>
    <message>
        <source>{began} تا {ended}</source>
        <translation>{began} to {ended}</translation>
    </message>
    <message>
        <source>{count} نوبت</source>
        <translation>Turns: {count}</translation>
    </message>
    <message>
        <source>{name}: {times}، مدت {length}</source>
        <translation>{name}: {times}, lasting {length}</translation>
    </message>
    <message>
        <source>حذف نوبت</source>
        <translation>Delete the turn</translation>
    </message>
</context>
<context>
    <name>SpokenTurns</name>
    <message>
        <source>نوبت «{name}» حذف شد</source>
        <translation>Turn of “{name}” deleted</translation>
    </message>
    <message>
        <source>نوبت‌های گفته‌شده</source>
        <translation>Turns taken</translation>
    </message>
    <message>
        <source>هنوز هیچ نوبتی پایان نیافته است.</source>
        <translation>No turn has ended yet.</translation>
    </message>
</context>
<context>
    <name>StartRow</name>
    <message>
        <source>آغاز کار و تمرین</source>
        <translation>First steps and practice</translation>
    </message>
    <message>
        <source>خوش‌آمد</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>خوش‌آمد راهنما دفتر تمرین نمونه آموزش</source>
        <translation>welcome guide practice office sample training</translation>
    </message>
    <message>
        <source>دفتر تمرین</source>
        <translation>Practice office</translation>
    </message>
    <message>
        <source>پرسش‌های روز نخست؛ و دفتری جدا با یک جلسه نمونه، برای یاد گرفتن و آزمودن.</source>
        <translation>The questions of the first day; and a separate office with a sample meeting, to learn and to try.</translation>
    </message>
</context>
<context>
    <name>StatementEditor</name>
    <message>
        <source>ساعت</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>متن</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>نوع</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>چه گفت؟</source>
        <translation>What was said?</translation>
    </message>
    <message>
        <source>گوینده</source>
        <translation>Speaker</translation>
    </message>
</context>
<context>
    <name>StatementRow</name>
    <message>
        <source>بالا</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>حذف اظهار</source>
        <translation>Delete statement</translation>
    </message>
    <message>
        <source>پایین</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>«{name}» ساعت {time} در سالن نبود</source>
        <translation>“{name}” was not in the hall at {time}</translation>
    </message>
    <message>
        <source>«{name}» غایب ثبت شده است</source>
        <translation>“{name}” is marked absent</translation>
    </message>
    <message>
        <source>از دفتر</source>
        <translation>From the register</translation>
    </message>
    <message>
        <source>بیان</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>تعهد</source>
        <translation>Undertaking</translation>
    </message>
    <message>
        <source>توصیه و تأکید</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>حضور «{name}» ثبت نشده است</source>
        <translation>“{name}” is not marked yet</translation>
    </message>
    <message>
        <source>درخواست</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>زمینه</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>قدردانی</source>
        <translation>Thanks</translation>
    </message>
    <message>
        <source>مجوز</source>
        <translation>Permit</translation>
    </message>
    <message>
        <source>نظر مخالف</source>
        <translation>Dissent</translation>
    </message>
    <message>
        <source>نهاد</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>گروه</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>گزارش</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>گوینده نامعلوم</source>
        <translation>Speaker unknown</translation>
    </message>
</context>
<context>
    <name>StatementsPart</name>
    <message>
        <source>اظهار ردیف {row} حذف شد</source>
        <translation>Statement {row} deleted</translation>
    </message>
    <message>
        <source>اظهارات</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>این اظهار مصوبه شد</source>
        <translation>A resolution was made of this statement</translation>
    </message>
    <message>
        <source>نوشتن نخستین اظهار</source>
        <translation>Write the first statement</translation>
    </message>
    <message>
        <source>هنوز اظهاری ثبت نشده است</source>
        <translation>No statement is recorded yet</translation>
    </message>
    <message>
        <source>گوینده و چکیده سخن را بالا بنویسید و Ctrl+Enter بزنید.</source>
        <translation>Write the speaker and the gist above, and press Ctrl+Enter.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>آخرین تغییر ذخیره نشد</source>
        <translation>The last change was not saved</translation>
    </message>
    <message>
        <source>همه تغییرها ذخیره شد</source>
        <translation>All changes saved</translation>
    </message>
    <message>
        <source>وضعیت ذخیره و تاریخ</source>
        <translation>State of saving and date</translation>
    </message>
</context>
<context>
    <name>StayTimes</name>
    <message>
        <source>بازگشت دوباره</source>
        <translation>Came back again</translation>
    </message>
    <message>
        <source>هنوز نرسیده است</source>
        <translation>Still to come</translation>
    </message>
    <message>
        <source>پس از پایان جلسه است</source>
        <translation>After the meeting ended</translation>
    </message>
    <message>
        <source>پیش از آغاز جلسه است</source>
        <translation>Before the meeting began</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>انجام شد</source>
        <translation>done</translation>
    </message>
    <message>
        <source>اکنون</source>
        <translation>now</translation>
    </message>
    <message>
        <source>جای شما در ختم جلسه می‌ماند و بعداً از همین‌جا ادامه می‌دهید.</source>
        <translation>Your place in the closing is kept, and you go on from here later.</translation>
    </message>
    <message>
        <source>خروج از ختم</source>
        <translation>Leave the closing</translation>
    </message>
    <message>
        <source>گام بعد</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>گام پیش</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>گام‌های ختم جلسه</source>
        <translation>Steps of the closing</translation>
    </message>
</context>
<context>
    <name>StoredPane</name>
    <message>
        <source>بستن صورتجلسه دفتر</source>
        <translation>Close the office’s minutes</translation>
    </message>
    <message>
        <source>در حال ساختن صفحه‌ها…</source>
        <translation>Preparing the pages…</translation>
    </message>
    <message>
        <source>صفحه‌های صورتجلسه دفتر</source>
        <translation>Pages of the office’s minutes</translation>
    </message>
    <message>
        <source>صورتجلسه دفتر</source>
        <translation>The office’s minutes</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>گشودن فهرست</source>
        <translation>Open the list</translation>
    </message>
</context>
<context>
    <name>TextPlaces</name>
    <message>
        <source>اظهار {row}</source>
        <translation>Statement {row}</translation>
    </message>
    <message>
        <source>بند {row} دستور جلسه</source>
        <translation>Agenda item {row}</translation>
    </message>
    <message>
        <source>درخواست {row}</source>
        <translation>Request {row}</translation>
    </message>
    <message>
        <source>مصوبه {row}</source>
        <translation>Resolution {row}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>این ساعت خوانده نشد؛ مانند ۰۹:۳۰ یا ۰۹۳۰ بنویسید.</source>
        <translation>This time could not be read; write it like 09:30 or 0930.</translation>
    </message>
</context>
<context>
    <name>TimeServerCard</name>
    <message>
        <source>آزمودن</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>اثر انگشت را با آنچه مسئول سرور اعلام کرده است بسنجید، سپس سرور را به کار بگیرید:</source>
        <translation>Compare the fingerprint with what whoever runs the server has published, then use the server:</translation>
    </message>
    <message>
        <source>اثر انگشت گواهی سرور زمان</source>
        <translation>Fingerprint of the time server’s certificate</translation>
    </message>
    <message>
        <source>از این پس هر امضا از این سرور مهر زمان می‌گیرد</source>
        <translation>From now on every signature gets a time stamp from this server</translation>
    </message>
    <message>
        <source>امضاها دیگر مهر زمان نگیرد؟</source>
        <translation>No more time stamps for signatures?</translation>
    </message>
    <message>
        <source>به کار گرفتن این سرور</source>
        <translation>Use this server</translation>
    </message>
    <message>
        <source>خاموش کردن</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>سرور زمان</source>
        <translation>Time server</translation>
    </message>
    <message>
        <source>سرور زمان پاسخ درست داد: ساعت {time} به گواهی «{name}».</source>
        <translation>The time server answered correctly: {time} by “{name}”.</translation>
    </message>
    <message>
        <source>مهر زمان آن نشان می‌دهد که امضا پیش از پایان یا ابطال گواهی بوده است؛ بهتر است روی رایانه‌ای جدا در شبکه اداره باشد. اگر پاسخ ندهد، امضا بی مهر زمان انجام می‌شود. پیش‌فرض: خاموش.</source>
        <translation>Its time stamp shows that a signature was made before the certificate ended or was revoked; it is best run on a separate computer in the office’s network. If it does not answer, the signature is made without a time stamp. Default: off.</translation>
    </message>
    <message>
        <source>مهر زمان گواهی نشانی اثر انگشت ساعت</source>
        <translation>time stamp certificate address fingerprint clock</translation>
    </message>
    <message>
        <source>مهرهای آن دیگر زمانی را ثابت نکند؟</source>
        <translation>Shall its stamps no longer prove a time?</translation>
    </message>
    <message>
        <source>نشانی سرور</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>پرونده گواهی سرور</source>
        <translation>Certificate file of the server</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>واگرد</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>واگرد شد: {act}</source>
        <translation>Undone: {act}</translation>
    </message>
    <message>
        <source>گشودن پوشه</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>TokenLibraryRow</name>
    <message>
        <source>جست‌وجو در جاهای همیشگی</source>
        <translation>Look in the usual places</translation>
    </message>
    <message>
        <source>پرونده‌ای از سازنده توکن که این رایانه با آن با توکن سخن می‌گوید؛ آنچه بار پیش پاسخ داد به یاد می‌ماند. پیش‌فرض: جست‌وجو در جاهای همیشگی.</source>
        <translation>A file of the token’s maker through which this computer talks to the token; what answered last is remembered. Default: look in the usual places.</translation>
    </message>
    <message>
        <source>کارت هوشمند درایور راه‌انداز امضا</source>
        <translation>smart card driver signature</translation>
    </message>
    <message>
        <source>کتابخانه توکن</source>
        <translation>Token library</translation>
    </message>
</context>
<context>
    <name>TokenWay</name>
    <message>
        <source>آزمایش توکن</source>
        <translation>Test the token</translation>
    </message>
    <message>
        <source>تنها برای همین امضا؛ جایی نگه داشته نمی‌شود.</source>
        <translation>For this signature only; it is kept nowhere.</translation>
    </message>
    <message>
        <source>در انتظار پاسخ توکن…</source>
        <translation>Waiting for the token…</translation>
    </message>
    <message>
        <source>رها کن</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>پین توکن</source>
        <translation>PIN of the token</translation>
    </message>
    <message>
        <source>پین توکن را بنویسید.</source>
        <translation>Type the PIN of the token.</translation>
    </message>
    <message>
        <source>پین را روی خود توکن می‌نویسید.</source>
        <translation>You type the PIN on the token itself.</translation>
    </message>
    <message>
        <source>کتابخانه توکن</source>
        <translation>Token library</translation>
    </message>
    <message>
        <source>کتابخانه دیگر…</source>
        <translation>Another library…</translation>
    </message>
    <message>
        <source>گواهی روی توکن</source>
        <translation>Certificate on the token</translation>
    </message>
</context>
<context>
    <name>TwoStep</name>
    <message>
        <source>انصراف</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>«ازنو» تنها در جلسه‌ای است که هنوز تأیید نشده.</source>
        <translation>“Redo” works only in a meeting that is not approved yet.</translation>
    </message>
    <message>
        <source>آنچه خوانده نشد برداشته شد و مقدار پیشین برگشت.</source>
        <translation>What could not be read was taken out; the value of before is back.</translation>
    </message>
    <message>
        <source>اینجا کاری برای واگرد نیست.</source>
        <translation>There is nothing to undo here.</translation>
    </message>
</context>
<context>
    <name>VenueEditor</name>
    <message>
        <source>خیابان، پلاک، طبقه</source>
        <translation>Street, number, floor</translation>
    </message>
    <message>
        <source>نام</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>نام سالن یا مکان</source>
        <translation>Name of the hall or place</translation>
    </message>
    <message>
        <source>نامعلوم</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>نشانی</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>گنجایش (نفر)</source>
        <translation>Capacity (people)</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>امضاکننده ناشناس</source>
        <translation>Unknown signer</translation>
    </message>
    <message>
        <source>بی‌امضا</source>
        <translation>Unsigned</translation>
    </message>
    <message>
        <source>بی‌امضای رقمی: {names}</source>
        <translation>Not signed by key: {names}</translation>
    </message>
    <message>
        <source>سالم</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>عوض‌شده</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>ناتمام</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>ناخوانا</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>و {count} مورد دیگر</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>VerificationCard</name>
    <message>
        <source>انتخاب پرونده…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>بررسی اصالت</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>معلوم می‌شود پس از امضا عوض شده است یا نه.</source>
        <translation>Tells whether the file was changed after signing.</translation>
    </message>
    <message>
        <source>پرونده PDF را اینجا رها کنید</source>
        <translation>Drop a PDF file here</translation>
    </message>
</context>
<context>
    <name>VerificationPage</name>
    <message>
        <source>آنچه دفتر از این صورتجلسه دارد، برای سنجیدن کنار آن اینجا می‌آید.</source>
        <translation>What the office keeps of these minutes appears here, to be compared with them.</translation>
    </message>
    <message>
        <source>آنچه دفتر از همین صورتجلسه دارد، برای سنجیدن کنار پرونده.</source>
        <translation>What the office keeps of these very minutes, to compare with the file.</translation>
    </message>
    <message>
        <source>انتخاب پرونده امضاشده…</source>
        <translation>Choose a signed file…</translation>
    </message>
    <message>
        <source>این پرونده از جلسه‌ای نیست که در این دفتر باشد؛ چیزی برای سنجیدن کنار آن نیست.</source>
        <translation>This file belongs to no meeting in this office; there is nothing to compare it with.</translation>
    </message>
    <message>
        <source>بررسی اصالت</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>بررسی‌ها</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>دیدن صورتجلسه دفتر</source>
        <translation>Show the office’s minutes</translation>
    </message>
    <message>
        <source>سالم بودن صورتجلسه امضاشده و شناخته بودن امضاکنندگان آن</source>
        <translation>Whether signed minutes are intact and their signers known</translation>
    </message>
    <message>
        <source>صورتجلسه دفتر</source>
        <translation>The office’s minutes</translation>
    </message>
    <message>
        <source>پرونده امضاشده</source>
        <translation>Signed file</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>اثر {mark}</source>
        <translation>hash {mark}</translation>
    </message>
    <message>
        <source>اصلاحیه {count}</source>
        <translation>amendment {count}</translation>
    </message>
    <message>
        <source>اصلاح‌شده</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>بازگشوده</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>باطل</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>دلیل ابطال: {reason}</source>
        <translation>Reason for voiding: {reason}</translation>
    </message>
    <message>
        <source>دلیل اصلاحیه: {reason}</source>
        <translation>Reason for the amendment: {reason}</translation>
    </message>
    <message>
        <source>دلیل نسخه تازه: {reason}</source>
        <translation>Reason for the new version: {reason}</translation>
    </message>
    <message>
        <source>دیدن نسخه {version}</source>
        <translation>Show version {version}</translation>
    </message>
    <message>
        <source>رونوشت اثر نسخه {version}</source>
        <translation>Copy the hash of version {version}</translation>
    </message>
    <message>
        <source>صورتجلسه</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>معتبر</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>نسخه PDF از نسخه {version}</source>
        <translation>PDF of version {version}</translation>
    </message>
    <message>
        <source>نسخه {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>نسخه‌ها</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>{count} نوبت</source>
        <translation>Turns: {count}</translation>
    </message>
    <message>
        <source>در مجموع {time}</source>
        <translation>{time} in all</translation>
    </message>
    <message>
        <source>نوبت {ordinal}</source>
        <translation>{ordinal} turn</translation>
    </message>
</context>
<context>
    <name>VoteField</name>
    <message>
        <source>از {n} نفر دارای رأی</source>
        <translation>of {n} entitled to vote</translation>
    </message>
    <message>
        <source>شیوه رأی‌گیری</source>
        <translation>Voting method</translation>
    </message>
    <message>
        <source>مخالف</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>ممتنع</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>موافق</source>
        <translation>In favour</translation>
    </message>
</context>
<context>
    <name>VoteSection</name>
    <message>
        <source>{n} مخالف</source>
        <translation>{n} against</translation>
    </message>
    <message>
        <source>{n} ممتنع</source>
        <translation>{n} abstained</translation>
    </message>
    <message>
        <source>{n} موافق</source>
        <translation>{n} in favour</translation>
    </message>
    <message>
        <source>بی رأی: {names}</source>
        <translation>Recused: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>خودداری از رأی (ذی‌نفع)</source>
        <translation>Recused (interested party)</translation>
    </message>
    <message>
        <source>شیوه تصمیم</source>
        <translation>How it was decided</translation>
    </message>
    <message>
        <source>نام…</source>
        <translation>Name…</translation>
    </message>
    <message>
        <source>پیشنهاد {name}</source>
        <translation>Proposed by ⁨{name}⁩</translation>
    </message>
    <message>
        <source>پیشنهاددهنده</source>
        <translation>Proposed by</translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message>
        <source>این خط به خانه می‌آید و آنچه در خانه است اینجا می‌ماند</source>
        <translation>This line goes into the field, and what is in the field waits here</translation>
    </message>
    <message>
        <source>بازگرداندن</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>بازگرداندن «{text}»</source>
        <translation>Put “{text}” back</translation>
    </message>
    <message>
        <source>فراموش کردن «{text}»</source>
        <translation>Forget “{text}”</translation>
    </message>
</context>
<context>
    <name>WaitingLines</name>
    <message>
        <source>واگردشده و در انتظار:</source>
        <translation>Undone and waiting:</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>{count} نفر</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>{places} محله، {bodies} نهاد</source>
        <translation>Neighbourhoods: {places}, bodies: {bodies}</translation>
    </message>
    <message>
        <source>آغاز با فهرست منطقه ۲۰</source>
        <translation>Start with the lists of District 20</translation>
    </message>
    <message>
        <source>بعداً</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>به دبیر خوش آمدید</source>
        <translation>Welcome to Dabir</translation>
    </message>
    <message>
        <source>جلسه بعد شماره {ordinal} می‌گیرد.</source>
        <translation>The next meeting gets number {ordinal}.</translation>
    </message>
    <message>
        <source>جلسه بعد شماره {ordinal} می‌گیرد؛ اگر نخستین جلسه شماست همین بماند.</source>
        <translation>The next meeting gets number {ordinal}; leave it so if it is your first.</translation>
    </message>
    <message>
        <source>در «محلات» و «اشخاص و نهادها» هر چه خواستید عوض کنید یا بیفزایید.</source>
        <translation>Change or add whatever you like in “Neighbourhoods” and “People and bodies”.</translation>
    </message>
    <message>
        <source>دستور جلسه، حاضران، اظهارات و مصوبات در آن نوشته و صورتجلسه از آن چاپ می‌شود.</source>
        <translation>Agenda, attendance, statements and resolutions are written in it, and the minutes printed from it.</translation>
    </message>
    <message>
        <source>دفتری جدا با یک جلسه نمونه؛ هر چه در آن بنویسید به دفتر شما نمی‌آید.</source>
        <translation>A separate office with a sample meeting; nothing you write there reaches your own.</translation>
    </message>
    <message>
        <source>ساختن جلسه تازه</source>
        <translation>Make a new meeting</translation>
    </message>
    <message>
        <source>ساختن نخستین جلسه</source>
        <translation>Make the first meeting</translation>
    </message>
    <message>
        <source>شماره آخرین جلسه‌ای که برگزار شده است</source>
        <translation>Number of the last meeting that was held</translation>
    </message>
    <message>
        <source>شماره جلسه‌ها برنمی‌گردد؛ {last} یا بیشتر بنویسید.</source>
        <translation>Meeting numbers never go back; write {last} or more.</translation>
    </message>
    <message>
        <source>شورایاران، مدیران و مهمانان را از فهرست اکسل بیاورید، یا یک‌یک بنویسید.</source>
        <translation>Bring councillors, managers and guests in from an Excel list, or write them one by one.</translation>
    </message>
    <message>
        <source>فهرست آماده منطقه ۲۰ را بردارید و بعد عوض کنید؛ دفتر منطقه دیگر آن را خود می‌نویسد.</source>
        <translation>Take the lists of District 20 and change them later; other districts write their own.</translation>
    </message>
    <message>
        <source>نخست تمرین کنید؟</source>
        <translation>Practise first?</translation>
    </message>
    <message>
        <source>نوشتن یک‌یک</source>
        <translation>Write one by one</translation>
    </message>
    <message>
        <source>ورود از اکسل…</source>
        <translation>Import from Excel…</translation>
    </message>
    <message>
        <source>چهار گام کوتاه؛ هر کدام را بعد هم می‌توان نوشت و عوض کرد</source>
        <translation>Four short steps; each can also be done or changed later</translation>
    </message>
    <message>
        <source>گرفتن پرونده خالی…</source>
        <translation>Get an empty file…</translation>
    </message>
    <message>
        <source>گشودن دفتر تمرین</source>
        <translation>Open the practice office</translation>
    </message>
    <message>
        <source>۱. دفتر شما</source>
        <translation>1. Your office</translation>
    </message>
    <message>
        <source>۲. محلات، نهادها و نوع نشست</source>
        <translation>2. Neighbourhoods, bodies and series</translation>
    </message>
    <message>
        <source>۳. افراد</source>
        <translation>3. People</translation>
    </message>
    <message>
        <source>۴. جلسه تازه</source>
        <translation>4. A new meeting</translation>
    </message>
    <message>
        <source>۴. نخستین جلسه</source>
        <translation>4. The first meeting</translation>
    </message>
</context>
<context>
    <name>WholeField</name>
    <message>
        <source>این عدد بی اعشار نوشته می‌شود، مانند ۱۵.</source>
        <translation>Write this number without decimals, such as 15.</translation>
    </message>
    <message>
        <source>این عدد بیش از اندازه بزرگ است؛ تا {most} بنویسید.</source>
        <translation>This number is too large; the largest is {most}.</translation>
    </message>
    <message>
        <source>این عدد خوانده نشد؛ تنها رقم بنویسید، مانند ۱۵.</source>
        <translation>This number could not be read; write digits only, such as 15.</translation>
    </message>
</context>
<context>
    <name>WordingCard</name>
    <message>
        <source>{count} متن در دفتر تغییر کرده است</source>
        <translation>Texts changed by the office: {count}</translation>
    </message>
    <message>
        <source>ابلاغ مصوبات</source>
        <translation>Extract of resolutions</translation>
    </message>
    <message>
        <source>بازگشت به متن اصلی</source>
        <translation>Back to the original text</translation>
    </message>
    <message>
        <source>تغییر</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>جدول اکسل</source>
        <translation>Excel table</translation>
    </message>
    <message>
        <source>جست‌وجو در متن‌ها</source>
        <translation>Search the texts</translation>
    </message>
    <message>
        <source>دعوت‌نامه</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>صورتجلسه</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>فرم</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>فهرست حضور و غیاب</source>
        <translation>Sign-in sheet</translation>
    </message>
    <message>
        <source>متن</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>متن اصلی بازگشت</source>
        <translation>The original text is back</translation>
    </message>
    <message>
        <source>متن اصلی: {text}</source>
        <translation>Original text: {text}</translation>
    </message>
    <message>
        <source>متن خبر</source>
        <translation>News text</translation>
    </message>
    <message>
        <source>متن دفتر</source>
        <translation>Office’s text</translation>
    </message>
    <message>
        <source>متن فرم‌ها</source>
        <translation>Texts of the forms</translation>
    </message>
    <message>
        <source>هر متن ثابت برگه‌ها را می‌توان به شیوه دفتر نوشت. جای خالی را برنامه پر می‌کند؛ هیچ‌یک نباید از متن بیفتد. زیر هر متن نام جاهای خالی آن آمده است.</source>
        <translation>Every fixed text of the sheets can be worded in the office’s own way. The program fills in the blanks; none of them may be missing. Below each text are the names of its blanks.</translation>
    </message>
    <message>
        <source>پیش‌نویس قرائت</source>
        <translation>Reading copy</translation>
    </message>
    <message>
        <source>چنین خوانده می‌شود: {text}</source>
        <translation>Will read: {text}</translation>
    </message>
    <message>
        <source>کارت صفحه‌کلید</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>کتاب سال</source>
        <translation>Year book</translation>
    </message>
</context>
<context>
    <name>_StayLine</name>
    <message>
        <source>برداشتن این رفت‌وآمد</source>
        <translation>Remove this stay</translation>
    </message>
    <message>
        <source>ساعت بازگشت</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>ساعت خروج</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>ساعت ورود</source>
        <translation>Arrival</translation>
    </message>
</context>
</TS>
