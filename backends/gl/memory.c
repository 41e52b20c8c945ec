/* SPDX-License-Identifier: MIT */
/* How much video memory the host has, as far as it tells. */
#include "device.h"
#include "gl.h"

static uint32_t kib(GLenum name)
{
    GLint value = 0;
    glGetIntegerv(name, &value);
    return value > 0 ? (uint32_t)value : 0;
}

static void read_nvx(struct vgp_memory_info *info)
{
    uint32_t all = kib(GL_GPU_MEMORY_INFO_TOTAL_AVAILABLE_MEMORY_NVX);
    info->total_device_memory = kib(GL_GPU_MEMORY_INFO_DEDICATED_VIDMEM_NVX);
    info->total_staging_memory =
        all > info->total_device_memory ? all - info->total_device_memory : 0;
    info->avail_device_memory = kib(GL_GPU_MEMORY_INFO_CURRENT_AVAILABLE_VIDMEM_NVX);
    info->device_memory_evicted = kib(GL_GPU_MEMORY_INFO_EVICTED_MEMORY_NVX);
    info->nr_device_memory_evictions = kib(GL_GPU_MEMORY_INFO_EVICTION_COUNT_NVX);
}

/* Each answer: free memory, largest free block, free auxiliary memory, its largest free block. */
static void read_ati(struct vgp_memory_info *info)
{
    GLint values[4] = {0};
    glGetIntegerv(GL_TEXTURE_FREE_MEMORY_ATI, values);
    info->avail_device_memory = values[0] > 0 ? (uint32_t)values[0] : 0;
    info->avail_staging_memory = values[2] > 0 ? (uint32_t)values[2] : 0;
}

bool bea_gl_memory_info(void *data, struct vgp_memory_info *info)
{
    struct bea_gl *gl = data;
    bool nvx = bea_gl_has(gl, BEA_GL_FEATURE_MEMORY_INFO_NVX);
    bool ati = bea_gl_has(gl, BEA_GL_FEATURE_MEMORY_INFO_ATI);
    if ((!nvx && !ati) || !bea_gl_ensure_current(gl))
        return false;
    if (ati)
        read_ati(info);
    if (nvx)
        read_nvx(info);
    return true;
}
