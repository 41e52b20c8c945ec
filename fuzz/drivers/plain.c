/* SPDX-License-Identifier: MIT */
/* The plain test: fuzz-TARGET FILE | DIRECTORY ... */
#include "target.h"

int main(int argc, char **argv)
{
    return fuzz_replay(argc, argv);
}
