# SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 ff0999072b35ec7b
set(VGP_SOURCES
    src/decode_0.c
    src/decode_1.c
    src/decode_2.c
    src/decode_3.c
    src/execute.c
    src/format.c
    src/names.c
    src/resolve.c
    src/tgsi.c
    src/vtest.c
    src/words.c
)
