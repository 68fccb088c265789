"""How somebody signs: with a key of this office, a PKCS#12 file, a token, or by hand on paper."""

from app.ui.meetings.closing.ways.own_key import OwnKeyWay
from app.ui.meetings.closing.ways.paper import PaperWay
from app.ui.meetings.closing.ways.pkcs12_file import Pkcs12Way
from app.ui.meetings.closing.ways.token import TokenWay
from app.ui.meetings.closing.ways.way import KeyWay, Way

__all__ = ["KeyWay", "OwnKeyWay", "PaperWay", "Pkcs12Way", "TokenWay", "Way"]
