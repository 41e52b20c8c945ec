/* SPDX-License-Identifier: MIT */
/* The fds of images, and what went wrong in words. */
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "fail.h"
#include "gbm.h"

enum bea_status bea_gbm_fail(struct bea_error *error, enum bea_status status, const char *format,
                             ...)
{
    if (error) {
        va_list args;
        *error = (struct bea_error){.status = status};
        va_start(args, format);
        vsnprintf(error->message, sizeof(error->message), format, args);
        va_end(args);
    }
    return status;
}

void bea_gbm_image_close(struct bea_image *image)
{
    for (uint32_t i = 0; i < image->plane_count; i++)
        if (image->planes[i].fd >= 0)
            close(image->planes[i].fd);
    image->plane_count = 0;
}

bool bea_gbm_image_duplicate(const struct bea_image *image, struct bea_image *copy)
{
    *copy = *image;
    copy->plane_count = 0;
    for (uint32_t i = 0; i < image->plane_count; i++) {
        copy->planes[i].fd = fcntl(image->planes[i].fd, F_DUPFD_CLOEXEC, 0);
        if (copy->planes[i].fd < 0) {
            bea_gbm_image_close(copy);
            return false;
        }
        copy->plane_count++;
    }
    return true;
}
