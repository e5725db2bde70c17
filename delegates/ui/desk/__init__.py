"""The Desk page: one field, the verdict, the last scans, who has arrived and which heads are still to come."""
