"""Attendance to xlsx, csv and pdf."""
