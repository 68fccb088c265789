"""One transaction, and everything that can be read and written in it."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from app.domain.profile import OfficeProfile
from app.domain.register import Register
from app.storage.acts import Acts
from app.storage.attachments import Attachments
from app.storage.audit import AuditTrail
from app.storage.carried import Carried
from app.storage.distribution import Distributions
from app.storage.font import Font
from app.storage.holidays import Holidays
from app.storage.mapping.row import facts, shared
from app.storage.meetings import Meetings
from app.storage.minutes import MinutesOfMeetings
from app.storage.print_form import PrintForms
from app.storage.register import AllSeries, Bodies, Neighbourhoods, People, Venues
from app.storage.sign_in import SignInNumbers
from app.storage.signatures import Revisions, Signatures
from app.storage.tables import office_profile
from app.storage.texts import Texts


class Transaction:
    """What the office keeps, as one transaction sees it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.meetings = Meetings(connection)
        self.texts = Texts(connection)
        self.acts = Acts(connection)
        self.carried = Carried(connection)
        self.holidays = Holidays(connection)
        self.minutes = MinutesOfMeetings(connection)
        self.audit = AuditTrail(connection)
        self.signatures = Signatures(connection)
        self.revisions = Revisions(connection)
        self.sign_in_numbers = SignInNumbers(connection)
        self.distributions = Distributions(connection)
        self.attachments = Attachments(connection)
        self.font = Font(connection)
        self.print_form = PrintForms(connection)
        self.people = People(connection)
        self.bodies = Bodies(connection)
        self.neighbourhoods = Neighbourhoods(connection)
        self.venues = Venues(connection)
        self.series = AllSeries(connection)

    def register(self) -> Register:
        """Everybody and everything that a meeting can name."""
        return Register(
            people=self.people.all(),
            bodies=self.bodies.all(),
            neighbourhoods=self.neighbourhoods.all(),
            venues=self.venues.all(),
            series=self.series.all(),
            protocol=self.people.protocol(),
        )

    def profile(self) -> OfficeProfile:
        """The office's profile; an empty one as long as nothing was set."""
        row = self._connection.execute(select(office_profile)).first()
        columns = shared(office_profile, OfficeProfile) if row else ()
        return OfficeProfile(
            **{name: getattr(row, name) for name in columns},
            font=self.font.family(),
            print_form=self.print_form.get(),
        )

    def set_profile(self, profile: OfficeProfile) -> None:
        """Keep the office's profile; its font and its print form are those that are kept apart."""
        values = facts(office_profile, profile)
        if not self._connection.execute(update(office_profile).values(values)).rowcount:
            self._connection.execute(insert(office_profile).values(singleton=1, **values))
