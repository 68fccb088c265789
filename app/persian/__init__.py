"""Persian letters, digits, Jalali dates, sorting and search; it knows no meeting, file, setting or clock."""
