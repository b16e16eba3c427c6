# Stops the embedded PostgreSQL when its last user ended. $1 is the database's folder.
#
# A shell and not a Node process, because it lives as long as the server and does nothing: it costs half a megabyte.
# Users hold the write end of the FIFO, so the kernel counts them, however they end; at the end of file none is left.
cd "$1" || exit 1
exec 3<users
phase=started
while read -r word name <&3; do
  case $word in
    join) rm -f "joining/$name" ;;
    starting | started) phase=$word ;;
  esac
done

# Somebody who was ended right after starting the server leaves one that hasn't written its file yet.
file=server/cluster/postmaster.pid
tries=0
while [ "$phase" = starting ] && [ ! -s "$file" ] && [ "$tries" -lt 50 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
[ -s "$file" ] || exit 0
{ read -r pid; read -r cluster; read -r started; } <"$file"

# The id may belong to another program by now.
if [ -r "/proc/$pid/cmdline" ]; then
  command=$(tr '\0' ' ' <"/proc/$pid/cmdline")
else
  command=$(ps -o command= -p "$pid" 2>/dev/null)
fi
case $command in
  *"$cluster"*) ;;
  *) exit 0 ;;
esac

# First the note, then the end of the FIFO: whoever finds nobody watching must also find the note, or else would take
# a server that is about to stop for one that was left alone. Who opened the FIFO in between gets no answer and asks
# again.
echo "$pid $started" >closing
exec 3<&-
kill -INT "$pid"
