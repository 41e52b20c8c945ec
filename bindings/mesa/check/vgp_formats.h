/* SPDX-License-Identifier: MIT */
/* In place of what `apply` writes. */
FORMAT(NONE)
FORMAT(B8G8R8A8_UNORM)
FORMAT(R32G32B32A32_FLOAT)
FORMAT(R8_UNORM)
