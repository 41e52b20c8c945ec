# SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c1365be668c9b27d
set(VGP_SOURCES
    src/decode_0.c
    src/decode_1.c
    src/decode_2.c
    src/decode_3.c
    src/execute.c
    src/format.c
    src/info.c
    src/names.c
    src/print.c
    src/resolve.c
    src/tgsi.c
    src/vtest.c
    src/words.c
)
