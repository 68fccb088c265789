"""Persian typesetting: text becomes shaped, ordered, searchable lines on PDF pages; knows no meeting.

Nothing here is imported before something is printed: reportlab and uharfbuzz cost a tenth of a second.
"""
