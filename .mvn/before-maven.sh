# Sourced by mvnw. The product needs JDK 21 or newer; where the default java is older, take an installed newer one.
# Nothing is changed when JAVA_HOME or the default java is already new enough.

jdk_major() { # prints the major version of the JDK at $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_of_path() {
  java_on_path=$(command -v javac 2>/dev/null) || return 0
  while [ -h "$java_on_path" ]; do java_on_path=$(readlink -f "$java_on_path") || return 0; done
  dirname "$(dirname "$java_on_path")"
}

current=$(jdk_major "${JAVA_HOME:-$(jdk_of_path)}")
if [ "${current:-0}" -lt 21 ]; then
  best=0
  for home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    major=$(jdk_major "$home")
    if [ "${major:-0}" -ge 21 ] && [ "$major" -gt "$best" ]; then
      best=$major
      JAVA_HOME=$home
    fi
  done
  if [ "$best" -ge 21 ]; then
    export JAVA_HOME
  else
    echo "Motivata needs a JDK 21 or newer; none was found. Install one or set JAVA_HOME." >&2
    exit 1
  fi
fi

# Who wants to run the application, and nothing else, need not wait for its tests to be compiled; nor for Maven, where it would
# find nothing to do.
case " $* " in
*" test "* | *" package "* | *" verify "* | *" install "* | *" deploy "*) ;;
*" spring-boot:run "*)
  . "$(dirname "$0")/.mvn/start-again.sh"
  MAVEN_ARGS="-Dmaven.test.skip=true ${MAVEN_ARGS-}"
  export MAVEN_ARGS
  ;;
esac
