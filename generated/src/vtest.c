/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "vgp/vtest.h"

#include <stddef.h>

static const struct vgp_vtest_info messages[VGP_VTEST_MESSAGE_COUNT + 1] = {
    [1] = {"GET_CAPS", 0, VGP_VTEST_LENGTH_DWORDS, 0, false},
    [2] = {"RESOURCE_CREATE", 0, VGP_VTEST_LENGTH_DWORDS, 10, false},
    [3] = {"RESOURCE_UNREF", 0, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [4] = {"TRANSFER_GET", 0, VGP_VTEST_LENGTH_DWORDS, 11, false},
    [5] = {"TRANSFER_PUT", 0, VGP_VTEST_LENGTH_DWORDS, 11, true},
    [6] = {"SUBMIT_CMD", 0, VGP_VTEST_LENGTH_DWORDS, 0, true},
    [7] = {"RESOURCE_BUSY_WAIT", 0, VGP_VTEST_LENGTH_DWORDS, 2, false},
    [8] = {"CREATE_RENDERER", 0, VGP_VTEST_LENGTH_BYTES, 0, true},
    [9] = {"GET_CAPS2", 0, VGP_VTEST_LENGTH_DWORDS, 0, false},
    [10] = {"PING_PROTOCOL_VERSION", 0, VGP_VTEST_LENGTH_DWORDS, 0, false},
    [11] = {"PROTOCOL_VERSION", 0, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [12] = {"RESOURCE_CREATE2", 2, VGP_VTEST_LENGTH_DWORDS, 11, false},
    [13] = {"TRANSFER_GET2", 2, VGP_VTEST_LENGTH_DWORDS, 10, false},
    [14] = {"TRANSFER_PUT2", 2, VGP_VTEST_LENGTH_IGNORED, 10, false},
    [15] = {"GET_PARAM", 3, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [16] = {"GET_CAPSET", 3, VGP_VTEST_LENGTH_DWORDS, 2, false},
    [17] = {"CONTEXT_INIT", 3, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [18] = {"RESOURCE_CREATE_BLOB", 3, VGP_VTEST_LENGTH_DWORDS, 6, false},
    [19] = {"SYNC_CREATE", 3, VGP_VTEST_LENGTH_DWORDS, 2, false},
    [20] = {"SYNC_UNREF", 3, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [21] = {"SYNC_READ", 3, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [22] = {"SYNC_WRITE", 3, VGP_VTEST_LENGTH_DWORDS, 3, false},
    [23] = {"SYNC_WAIT", 3, VGP_VTEST_LENGTH_DWORDS, 2, true},
    [24] = {"SUBMIT_CMD2", 3, VGP_VTEST_LENGTH_DWORDS, 1, true},
    [25] = {"DRM_SYNC_CREATE", 4, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [26] = {"DRM_SYNC_DESTROY", 4, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [27] = {"DRM_SYNC_HANDLE_TO_FD", 4, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [28] = {"DRM_SYNC_FD_TO_HANDLE", 4, VGP_VTEST_LENGTH_DWORDS, 0, false},
    [29] = {"DRM_SYNC_IMPORT_SYNC_FILE", 4, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [30] = {"DRM_SYNC_EXPORT_SYNC_FILE", 4, VGP_VTEST_LENGTH_DWORDS, 1, false},
    [31] = {"DRM_SYNC_WAIT", 4, VGP_VTEST_LENGTH_DWORDS, 4, true},
    [32] = {"DRM_SYNC_RESET", 4, VGP_VTEST_LENGTH_DWORDS, 1, true},
    [33] = {"DRM_SYNC_SIGNAL", 4, VGP_VTEST_LENGTH_DWORDS, 1, true},
    [34] = {"DRM_SYNC_TIMELINE_SIGNAL", 4, VGP_VTEST_LENGTH_DWORDS, 1, true},
    [35] = {"DRM_SYNC_TIMELINE_WAIT", 4, VGP_VTEST_LENGTH_DWORDS, 4, true},
    [36] = {"DRM_SYNC_QUERY", 4, VGP_VTEST_LENGTH_DWORDS, 2, true},
    [37] = {"DRM_SYNC_TRANSFER", 4, VGP_VTEST_LENGTH_DWORDS, 7, false},
    [38] = {"RESOURCE_EXPORT_FD", 4, VGP_VTEST_LENGTH_DWORDS, 1, false},
};

const struct vgp_vtest_info *vgp_vtest_info(uint32_t id)
{
    return id < VGP_VTEST_MESSAGE_COUNT && messages[id].name ? &messages[id] : NULL;
}
