"""در سالن: attendance, speakers and resolutions side by side while people talk; it knows no other part."""
