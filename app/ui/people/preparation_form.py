"""What a series prepares for its meetings: hour, agenda, quorum, whom it invites and who signs."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.invitation import invited
from app.domain.quorum import QuorumRule
from app.domain.register import Register
from app.domain.series import Series
from app.ui import figures, theme
from app.ui.entries.quorum_words import bases, rules
from app.ui.entries.signers_words import customs
from app.ui.people import choices
from app.ui.theme.large_text import fitting
from app.ui.widgets import CheckField, ChoiceField, FormGrid, PickManyField, TextArea, TimeField, words


class PreparationForm(QWidget):
    """Each field is an attribute under the name of its fact; it saves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.planned_start = TimeField()
        self.agenda = TextArea(self.tr("هر بند در یک سطر"), lines=3, at_most=10)
        self.all_neighbourhoods = CheckField(self.tr("همه محلات منطقه دعوت‌اند"))
        self.neighbourhoods = PickManyField(self.tr("نام محله"))
        self.bodies = PickManyField(self.tr("نام نهاد"))
        self.alternates = CheckField(self.tr("علی‌البدل‌ها هم دعوت‌اند"))
        self.quorum_rule = ChoiceField(rules())
        self.quorum_basis = ChoiceField(bases())
        self.signers = ChoiceField(customs())
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(words(self.tr("آماده‌سازی جلسه تازه"), "strong"))
        form = self.form = FormGrid(fitting(3))
        form.add(self.tr("ساعت شروع"), self.planned_start)
        form.add(self.tr("حد نصاب"), self.quorum_rule)
        form.add(self.tr("حد نصاب از شمار"), self.quorum_basis)
        form.add(self.tr("بندهای همیشگی دستور"), self.agenda, 3)
        column.addWidget(form)
        column.addWidget(words(self.tr("دعوت‌شدگان"), "strong"))
        who = FormGrid(fitting(2))
        who.add_widget(self.all_neighbourhoods)
        who.add_widget(self.alternates)
        who.add(self.tr("تنها از محلات"), self.neighbourhoods, 2)
        who.add(self.tr("نیز از نهادها"), self.bodies, 2)
        self._who = who
        column.addWidget(who)
        self.count = words("", "muted", wrap=True)
        column.addWidget(self.count)
        column.addWidget(words(self.tr("امضاکنندگان صورتجلسه"), "strong"))
        sign = FormGrid(fitting(2))
        sign.add(self.tr("چه کسانی امضا می‌کنند"), self.signers)
        column.addWidget(sign)
        column.addWidget(
            words(
                self.tr(
                    "«همه اعضای حاضر» با پایان جلسه برای امضا نشان می‌شوند؛ هر کس را در «حضور و غیاب» می‌توان "
                    "افزود یا برداشت."
                ),
                "muted",
                wrap=True,
            )
        )

    def show_series(self, series: Series, register: Register, today: date) -> None:
        """Show what can be picked, and how many the rule invites today."""
        prepared = series.preparation
        self.neighbourhoods.set_entries(choices.neighbourhoods(register, *prepared.neighbourhood_ids))
        self.bodies.set_entries(choices.bodies(register, *prepared.body_ids))
        # A neighbourhood that is named already would invite nobody more.
        self._who.rows[self.neighbourhoods].setVisible(not prepared.all_neighbourhoods)
        self.form.rows[self.quorum_basis].setVisible(series.quorum_rule is not QuorumRule.NONE)
        count = figures.grouped(sum(1 for _one in invited(prepared, register, today)))
        self.count.setText(self.tr("با این قاعده امروز {count} نفر دعوت می‌شوند.").format(count=count))


def lines(text: str) -> tuple[str, ...]:
    """The items of an agenda as they are typed, a line each."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
