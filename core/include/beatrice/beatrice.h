/* SPDX-License-Identifier: MIT */
/* All of the public API but the backends (beatrice/gl.h, beatrice/null.h) and the tap. */
#ifndef BEATRICE_BEATRICE_H
#define BEATRICE_BEATRICE_H

#include "beatrice/capset.h"
#include "beatrice/context.h"
#include "beatrice/fence.h"
#include "beatrice/limits.h"
#include "beatrice/renderer.h"
#include "beatrice/resource.h"
#include "beatrice/status.h"

#endif
