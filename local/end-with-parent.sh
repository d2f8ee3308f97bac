# Runs a command and sends it $STOP_SIGNAL when stdin closes. PostgreSQL and npm know nothing of the process that
# started them, and SIGKILL leaves that process no time to tell them; the end of its pipe comes whatever it died of.
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
( read -r _ <&3; kill -s "$STOP_SIGNAL" "$child" ) 2>/dev/null &
watcher=$!
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
[ -z "$REMOVE_AFTERWARDS" ] || rm -rf "$REMOVE_AFTERWARDS"
exit "$code"
