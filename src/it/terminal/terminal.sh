# What a person's shell does: runs Maven in the foreground, and prompts when it has ended.
# It notes who still lives when the prompt comes, and stays until something is typed.
folder=$1
shift
trap : INT
"$@"
status=$?
for pid in $(cat "$folder/pids"); do
    if grep -qs '^State:[[:space:]]*[^ZX]' "/proc/$pid/status"; then
        echo "$pid"
    fi
done > "$folder/alive"
echo "$status" > "$folder/status.new"
mv "$folder/status.new" "$folder/status"
read -r line
