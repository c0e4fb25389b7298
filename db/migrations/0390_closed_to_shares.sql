-- Tables that patients may read by now, closed to somebody outside to whom something is shared (0270).
select app.close_to_shares();
