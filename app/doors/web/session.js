// On every page of a signed-in person: says when the session is about to end, and keeps what was typed.
