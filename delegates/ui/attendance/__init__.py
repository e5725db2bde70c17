"""The Attendance page: the board of counts, delegations, arrivals by time, VIPs to come; the table; the export."""
