"""پشتیبان‌ها: when backups are taken, and how she sees them and goes back to one; it knows no page."""
