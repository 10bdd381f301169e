#!/bin/sh
# Builds the benchmarks and runs them: benchmarks/run.sh NAME [options of JMH].
# Writes benchmarks/results/NAME.json, which is JMH's own file, and NAME.machine beside it: what it was measured on.
#   benchmarks/run.sh 2026-11-30-epyc                  everything, as each benchmark asks for; takes an hour
#   benchmarks/run.sh short -f 1 -wi 1 -i 3 Projection  some, with fewer iterations
# Java: JAVA_HOME first, then the path. Nothing else should run meanwhile; the file says how busy the machine was before and after.
set -eu

[ $# -ge 1 ] || {
    sed -n '2,7p' "$0" >&2
    exit 2
}
name=$1
shift
case $name in
    *[!A-Za-z0-9.-]* | -* | .*)
        echo "run.sh: error: the name ($name) must be letters, digits, points and hyphens." >&2
        exit 2
        ;;
esac
root=$(cd "$(dirname "$0")/.." && pwd -P)
results=$root/benchmarks/results
[ -z "${JAVA_HOME:-}" ] || PATH=$JAVA_HOME/bin:$PATH
(cd "$root" && mvn -q -B -Dstyle.color=never -Dquick -pl benchmarks -am package) >&2

load() {
    { uptime 2>/dev/null || echo unknown; } | sed 's/.*load average[s]*: *//'
}
before=$(load)
part=$(mktemp -d)
trap 'rm -rf "$part"' EXIT
# "-jvm java" keeps the place of this machine's JDK out of the file; its version is in it anyway.
java --add-modules jdk.incubator.vector -jar "$root/benchmarks/target/benchmarks.jar" \
    -jvm java -rf json -rff "$part/results.json" "$@"
{
    echo "date: $(date -u +%Y-%m-%d)"
    echo "cpu: $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1)"
    echo "cores: $(getconf _NPROCESSORS_ONLN 2>/dev/null || echo unknown)"
    echo "os: $(uname -s) $(uname -m)"
    echo "jdk: $(java -version 2>&1 | head -n 1)"
    echo "commit: $(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)"
    echo "options: $*"
    echo "load before: $before"
    echo "load after: $(load)"
} >"$part/machine"
mkdir -p "$results"
mv "$part/results.json" "$results/$name.json"
mv "$part/machine" "$results/$name.machine"
echo "Wrote benchmarks/results/$name.json and $name.machine." >&2
