# SPDX-License-Identifier: MIT
# What the guest's tests share.

# Tells the host a value for its table.
fact() { # NAME VALUE...
  echo "@@ fact $*"
}

# Asks the host for a picture of the display, and waits until it has one.
shot() { # NAME
  echo "@@ shot $1"
  read -r _ < /dev/console
}

# Gives the host a file.
give() { # NAME FILE
  base64 -w 72 "$2" | sed "s/^/@@ file $1 /"
}

fail() { # REASON...
  echo "@@ reason $*"
  exit 1
}

skip() { # REASON...
  echo "@@ reason $*"
  exit 77
}
