/* SPDX-License-Identifier: MIT */
#ifndef CHECK_VIRGL_VIDEO_H
#define CHECK_VIRGL_VIDEO_H

#include "gallium.h"

struct virgl_video_codec {
    struct {
        unsigned profile, entrypoint, chroma_format, level, width, height, max_references;
    } base;
    uint32_t handle;
    unsigned cur_buffer, bs_size;
    struct pipe_resource *desc_buffers[4], *bs_buffers[4], *feed_buffers[4];
};

struct virgl_video_buffer {
    uint32_t handle;
    unsigned num_planes;
    struct {
        enum pipe_format buffer_format;
        unsigned width, height;
    } * buf;
    struct pipe_sampler_view *plane_views[3];
};

#endif
