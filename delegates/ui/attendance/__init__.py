"""The Attendance page: the board, the table, the board on the wall."""
