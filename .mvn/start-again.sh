# Sourced by before-maven.sh for spring-boot:run. Where nothing has changed since Maven last started the application, the same
# JVM is started again, without Maven: it would take four seconds to find that out. Everything else is left to Maven.

root=$(cd "$(dirname "$0")" && pwd)
asked=$root/launcher/target/asked     # empty; when Maven was last asked for a start with nothing special
started=$root/launcher/target/started # what the JVM that came of it logged of itself (-Xlog:arguments, launcher/pom.xml)

is_plain() { # nothing is wanted but the start
  [ -z "${MAVEN_ARGS-}${JDK_JAVA_OPTIONS-}${JAVA_TOOL_OPTIONS-}" ] || return 1
  for argument; do
    case $argument in
    spring-boot:run | -q | --quiet | -o | --offline | -B | --batch-mode | -ntp | --no-transfer-progress) ;;
    *) return 1 ;;
    esac
  done
}

logged() { # prints what the JVM logged as $1
  sed -n "s/^$1: *//p" "$started" | sed 's/ *$//'
}

is_as_it_was() { # by the time of each file's last change of any kind, and of each directory's: nothing is added or gone
  [ -e "$asked" ] && [ -e "$started" ] &&
    [ -n "$(find "$started" -newer "$asked")" ] &&
    [ -z "$(find "$root/pom.xml" "$root/mvnw" "$root/.mvn" "$root"/*/pom.xml "$root"/*/src/main -cnewer "$asked" | head -n 1)" ]
}

can_be_started_again() {
  class_path=$(logged 'java_class_path (initial)')
  case $class_path in
  *[[:space:]]*) return 1 ;; # options with blanks are not told apart in the log
  "$root"/launcher/*) ;;
  *) return 1 ;;
  esac
  [ "$(logged java_command)" = 'com.motivata.MotivataApplication' ] || return 1
  all_are_there "$class_path"
}

all_are_there() (
  IFS=:
  for entry in $1; do
    [ -e "$entry" ] || return 1
  done
)

if ! is_plain "$@"; then
  rm -f "$asked"
elif is_as_it_was && can_be_started_again; then
  echo "Nothing has changed since the last start: the same again, without Maven."
  cd "$root"
  # shellcheck disable=SC2046 # they are words
  exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" $(logged jvm_args) -cp "$class_path" com.motivata.MotivataApplication
else
  mkdir -p "$root/launcher/target"
  : >"$asked"
  rm -f "$root/launcher/target/motivata.jsa" # a JVM makes a new archive at its end, but never renews one that does not fit
fi
