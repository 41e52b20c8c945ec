/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * The vtest socket protocol: each message is a length word, an id word and a payload. The structs are the payload's
 * leading fixed dwords as they are on the wire. Generated from protocol/virgl.xml: do not edit.
 */
#ifndef VGP_VTEST_H
#define VGP_VTEST_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef VGP_VTEST_MESSAGES_H
#define VGP_VTEST_MESSAGES_H

enum vgp_vtest_message {
    VCMD_GET_CAPS = 1,
    VCMD_RESOURCE_CREATE = 2,
    VCMD_RESOURCE_UNREF = 3,
    VCMD_TRANSFER_GET = 4,
    VCMD_TRANSFER_PUT = 5,
    VCMD_SUBMIT_CMD = 6,
    VCMD_RESOURCE_BUSY_WAIT = 7,
    VCMD_CREATE_RENDERER = 8,
    VCMD_GET_CAPS2 = 9,
    VCMD_PING_PROTOCOL_VERSION = 10,
    VCMD_PROTOCOL_VERSION = 11,
    VCMD_RESOURCE_CREATE2 = 12,
    VCMD_TRANSFER_GET2 = 13,
    VCMD_TRANSFER_PUT2 = 14,
    VCMD_GET_PARAM = 15,
    VCMD_GET_CAPSET = 16,
    VCMD_CONTEXT_INIT = 17,
    VCMD_RESOURCE_CREATE_BLOB = 18,
    VCMD_SYNC_CREATE = 19,
    VCMD_SYNC_UNREF = 20,
    VCMD_SYNC_READ = 21,
    VCMD_SYNC_WRITE = 22,
    VCMD_SYNC_WAIT = 23,
    VCMD_SUBMIT_CMD2 = 24,
    VCMD_DRM_SYNC_CREATE = 25,
    VCMD_DRM_SYNC_DESTROY = 26,
    VCMD_DRM_SYNC_HANDLE_TO_FD = 27,
    VCMD_DRM_SYNC_FD_TO_HANDLE = 28,
    VCMD_DRM_SYNC_IMPORT_SYNC_FILE = 29,
    VCMD_DRM_SYNC_EXPORT_SYNC_FILE = 30,
    VCMD_DRM_SYNC_WAIT = 31,
    VCMD_DRM_SYNC_RESET = 32,
    VCMD_DRM_SYNC_SIGNAL = 33,
    VCMD_DRM_SYNC_TIMELINE_SIGNAL = 34,
    VCMD_DRM_SYNC_TIMELINE_WAIT = 35,
    VCMD_DRM_SYNC_QUERY = 36,
    VCMD_DRM_SYNC_TRANSFER = 37,
    VCMD_RESOURCE_EXPORT_FD = 38,
};
#define VGP_VTEST_MESSAGE_COUNT 39

/* RESOURCE_CREATE, request: Creates a resource without shared memory; transfers carry the data in the stream. Flags are 0. */
struct vgp_vtest_resource_create_request {
    uint32_t res_handle; /* Name of the new resource, chosen by the client; 0 from version 3 on. */
    uint32_t target; /* Kind of resource. */
    uint32_t format; /* Format. */
    uint32_t bind; /* What it will be used for. */
    uint32_t width; /* Width, texels (buffers: bytes). */
    uint32_t height; /* Height, texels. */
    uint32_t depth; /* Slices. */
    uint32_t array_size; /* Layers; faces of cube maps count. */
    uint32_t last_level; /* Mip levels minus 1. */
    uint32_t nr_samples; /* Samples per texel. */
};

/* RESOURCE_CREATE, response */
struct vgp_vtest_resource_create_response {
    uint32_t res_id; /* The new resource. */
};

/* RESOURCE_UNREF, request: Gives up a resource. An unknown handle does no harm. */
struct vgp_vtest_resource_unref_request {
    uint32_t res_handle; /* The resource. */
};

/* TRANSFER_GET, request: Reads a box. The reply is data_size raw bytes without a header, also when the read failed; nothing when
 * data_size is 0. */
struct vgp_vtest_transfer_get_request {
    uint32_t res_handle; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t stride; /* Bytes from row to row. */
    uint32_t layer_stride; /* Bytes from layer to layer. */
    uint32_t x; /* Box: left edge. */
    uint32_t y; /* Box: first row. */
    uint32_t z; /* Box: first layer. */
    uint32_t width; /* Width, texels (buffers: bytes). */
    uint32_t height; /* Height, texels. */
    uint32_t depth; /* Slices. */
    uint32_t data_size; /* Bytes. */
};

/* TRANSFER_PUT, request: Writes a box. The data follows without padding; the length word counts it rounded up to dwords. */
struct vgp_vtest_transfer_put_request {
    uint32_t res_handle; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t stride; /* Bytes from row to row. */
    uint32_t layer_stride; /* Bytes from layer to layer. */
    uint32_t x; /* Box: left edge. */
    uint32_t y; /* Box: first row. */
    uint32_t z; /* Box: first layer. */
    uint32_t width; /* Width, texels (buffers: bytes). */
    uint32_t height; /* Height, texels. */
    uint32_t depth; /* Slices. */
    uint32_t data_size; /* Bytes. */
};

/* RESOURCE_BUSY_WAIT, request: Asks whether work is pending, or waits until none is. The resource is not looked at: all work of the process
 * counts. Also used to find out whether the server knows PING_PROTOCOL_VERSION. */
struct vgp_vtest_resource_busy_wait_request {
    uint32_t res_handle; /* Not looked at; 0 is right while there is no context. */
    uint32_t flags; /* Bit 0: wait. */
};

/* RESOURCE_BUSY_WAIT, response */
struct vgp_vtest_resource_busy_wait_response {
    uint32_t busy; /* 1 while work is pending. */
};

/* PROTOCOL_VERSION, request: Agrees on a version: the smaller of both. 1 becomes 0. May be sent again at any time. */
struct vgp_vtest_protocol_version_request {
    uint32_t version; /* Version that the client speaks. */
};

/* PROTOCOL_VERSION, response */
struct vgp_vtest_protocol_version_response {
    uint32_t version; /* Version agreed on. */
};

/* RESOURCE_CREATE2, request: Creates a resource whose backing is shared memory of data_size bytes. The fd comes back, behind the reply's
 * header where there is one; none when data_size is 0. */
struct vgp_vtest_resource_create2_request {
    uint32_t res_handle; /* Name of the new resource, chosen by the client; 0 from version 3 on. */
    uint32_t target; /* Kind of resource. */
    uint32_t format; /* Format. */
    uint32_t bind; /* What it will be used for. */
    uint32_t width; /* Width, texels (buffers: bytes). */
    uint32_t height; /* Height, texels. */
    uint32_t depth; /* Slices. */
    uint32_t array_size; /* Layers; faces of cube maps count. */
    uint32_t last_level; /* Mip levels minus 1. */
    uint32_t nr_samples; /* Samples per texel. */
    uint32_t data_size; /* Bytes of shared memory; 0 for multisample textures. */
};

/* RESOURCE_CREATE2, response */
struct vgp_vtest_resource_create2_response {
    uint32_t res_id; /* The new resource. */
};

/* TRANSFER_GET2, request: Reads a box into the shared memory. No reply: a RESOURCE_BUSY_WAIT behind it tells when it is done. Strides
 * are those of the level. */
struct vgp_vtest_transfer_get2_request {
    uint32_t res_handle; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t x; /* Box: left edge. */
    uint32_t y; /* Box: first row. */
    uint32_t z; /* Box: first layer. */
    uint32_t width; /* Width, texels (buffers: bytes). */
    uint32_t height; /* Height, texels. */
    uint32_t depth; /* Slices. */
    uint32_t data_size; /* Bytes. */
    uint32_t offset; /* Bytes to the box's first byte in the shared memory. */
};

/* TRANSFER_PUT2, request: Writes a box from the shared memory. Strides are those of the level. */
struct vgp_vtest_transfer_put2_request {
    uint32_t res_handle; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t x; /* Box: left edge. */
    uint32_t y; /* Box: first row. */
    uint32_t z; /* Box: first layer. */
    uint32_t width; /* Width, texels (buffers: bytes). */
    uint32_t height; /* Height, texels. */
    uint32_t depth; /* Slices. */
    uint32_t data_size; /* Bytes. */
    uint32_t offset; /* Bytes to the box's first byte in the shared memory. */
};

/* GET_PARAM, request: Asks for a parameter: 1 is the number of timelines, 2 tells whether timeline syncobjs are there. */
struct vgp_vtest_get_param_request {
    uint32_t param; /* Which parameter. */
};

/* GET_PARAM, response */
struct vgp_vtest_get_param_response {
    uint32_t valid; /* 1 when the parameter is known. */
    uint32_t value; /* Its value. */
};

/* GET_CAPSET, request: Asks for any capability set. A set that is not there is answered with valid 0 and nothing behind it. */
struct vgp_vtest_get_capset_request {
    uint32_t capset_id; /* Capability set. */
    uint32_t version; /* Version of the set. */
};

/* GET_CAPSET, response */
struct vgp_vtest_get_capset_response {
    uint32_t valid; /* 1 when the set is there. */
};

/* CONTEXT_INIT, request: Chooses the capability set that the context will speak, before anything creates the context. 0 is an error;
 * the same id again is fine. */
struct vgp_vtest_context_init_request {
    uint32_t capset_id; /* Capability set. */
};

/* RESOURCE_CREATE_BLOB, request: Creates a blob. An fd always comes back: shared memory for blobs with guest memory, else what the host
 * exported. */
struct vgp_vtest_resource_create_blob_request {
    uint32_t blob_type; /* 1 guest memory, 2 host memory, 3 both. */
    uint32_t blob_flags; /* As in the blob request of virtio-gpu: 1 mappable, 2 shareable, 4 for other devices. */
    uint32_t size_lo; /* Bytes, low. */
    uint32_t size_hi; /* Bytes, high. */
    uint32_t blob_id_lo; /* Id given to PIPE_RESOURCE_CREATE, low. */
    uint32_t blob_id_hi; /* The same, high. */
};

/* RESOURCE_CREATE_BLOB, response */
struct vgp_vtest_resource_create_blob_response {
    uint32_t res_id; /* The new resource. */
};

/* SYNC_CREATE, request: Creates a counter with a first value. */
struct vgp_vtest_sync_create_request {
    uint32_t value_lo; /* Value, low. */
    uint32_t value_hi; /* Value, high. */
};

/* SYNC_CREATE, response */
struct vgp_vtest_sync_create_response {
    uint32_t sync_id; /* The new counter. */
};

/* SYNC_UNREF, request: Gives up a counter. */
struct vgp_vtest_sync_unref_request {
    uint32_t sync_id; /* The counter. */
};

/* SYNC_READ, request: Reads a counter. */
struct vgp_vtest_sync_read_request {
    uint32_t sync_id; /* The counter. */
};

/* SYNC_READ, response */
struct vgp_vtest_sync_read_response {
    uint32_t value_lo; /* Value, low. */
    uint32_t value_hi; /* Value, high. */
};

/* SYNC_WRITE, request: Sets a counter. */
struct vgp_vtest_sync_write_request {
    uint32_t sync_id; /* The counter. */
    uint32_t value_lo; /* Value, low. */
    uint32_t value_hi; /* Value, high. */
};

/* SYNC_WAIT, request: Gives an eventfd that becomes readable when all (or any) of the counters have reached their values, or the
 * time is over. */
struct vgp_vtest_sync_wait_request {
    uint32_t flags; /* Bit 0: any one is enough. */
    uint32_t timeout_ms; /* Milliseconds; above 0x7fffffff: for ever. */
};

/* SUBMIT_CMD2, request: Executes several batches of commands on rings, with counters to set behind each. Offsets and sizes are dwords
 * from the first payload dword; the tables, commands and (id, low, high) triples of the counters lie in the
 * payload. From version 4 on, arrays of syncobjs follow the payload on the socket. */
struct vgp_vtest_submit_cmd2_request {
    uint32_t batch_count; /* Number of batches. */
};

/* DRM_SYNC_CREATE, request: Creates a DRM syncobj. */
struct vgp_vtest_drm_sync_create_request {
    uint32_t flags; /* As in the DRM call. */
};

/* DRM_SYNC_CREATE, response */
struct vgp_vtest_drm_sync_create_response {
    uint32_t handle; /* The new syncobj. */
};

/* DRM_SYNC_DESTROY, request: Destroys a DRM syncobj. */
struct vgp_vtest_drm_sync_destroy_request {
    uint32_t handle; /* The syncobj. */
};

/* DRM_SYNC_HANDLE_TO_FD, request: Exports a syncobj. */
struct vgp_vtest_drm_sync_handle_to_fd_request {
    uint32_t handle; /* The syncobj. */
};

/* DRM_SYNC_FD_TO_HANDLE, response */
struct vgp_vtest_drm_sync_fd_to_handle_response {
    uint32_t handle; /* The new syncobj. */
};

/* DRM_SYNC_IMPORT_SYNC_FILE, request: Puts a sync file's fence into a syncobj. */
struct vgp_vtest_drm_sync_import_sync_file_request {
    uint32_t handle; /* The syncobj. */
};

/* DRM_SYNC_EXPORT_SYNC_FILE, request: Exports a syncobj's fence as a sync file. */
struct vgp_vtest_drm_sync_export_sync_file_request {
    uint32_t handle; /* The syncobj. */
};

/* DRM_SYNC_WAIT, request: Waits for syncobjs. With flag bit 31 an fd comes back at once instead, and the reply is empty. */
struct vgp_vtest_drm_sync_wait_request {
    uint32_t num_handles; /* Number of syncobjs. */
    uint32_t timeout_lo; /* Nanoseconds, low. */
    uint32_t timeout_hi; /* Nanoseconds, high. */
    uint32_t flags; /* As in the DRM call; bit 31: give an fd. */
};

/* DRM_SYNC_WAIT, response */
struct vgp_vtest_drm_sync_wait_response {
    uint32_t first_signaled; /* Index of the first that is signalled. */
    uint32_t status; /* 0, or a negative error number. */
};

/* DRM_SYNC_RESET, request: Takes the fences out of syncobjs. */
struct vgp_vtest_drm_sync_reset_request {
    uint32_t num_handles; /* Number of syncobjs. */
};

/* DRM_SYNC_SIGNAL, request: Signals syncobjs. */
struct vgp_vtest_drm_sync_signal_request {
    uint32_t num_handles; /* Number of syncobjs. */
};

/* DRM_SYNC_TIMELINE_SIGNAL, request: Signals points of timelines. */
struct vgp_vtest_drm_sync_timeline_signal_request {
    uint32_t num_handles; /* Number of syncobjs. */
};

/* DRM_SYNC_TIMELINE_WAIT, request: Waits for points of timelines. With flag bit 31 an fd comes back at once instead, and the reply is empty. */
struct vgp_vtest_drm_sync_timeline_wait_request {
    uint32_t num_handles; /* Number of syncobjs. */
    uint32_t timeout_lo; /* Nanoseconds, low. */
    uint32_t timeout_hi; /* Nanoseconds, high. */
    uint32_t flags; /* As in the DRM call; bit 31: give an fd. */
};

/* DRM_SYNC_TIMELINE_WAIT, response */
struct vgp_vtest_drm_sync_timeline_wait_response {
    uint32_t first_signaled; /* Index of the first that is signalled. */
    uint32_t status; /* 0, or a negative error number. */
};

/* DRM_SYNC_QUERY, request: Reads points of timelines. One 64-bit number per handle follows the reply's header, whose length word stays 0. */
struct vgp_vtest_drm_sync_query_request {
    uint32_t num_handles; /* Number of syncobjs. */
    uint32_t flags; /* As in the DRM call. */
};

/* DRM_SYNC_TRANSFER, request: Copies a fence from one timeline point to another. */
struct vgp_vtest_drm_sync_transfer_request {
    uint32_t dst_handle; /* Syncobj written. */
    uint32_t dst_point_lo; /* Its point, low. */
    uint32_t dst_point_hi; /* Its point, high. */
    uint32_t src_handle; /* Syncobj read. */
    uint32_t src_point_lo; /* Its point, low. */
    uint32_t src_point_hi; /* Its point, high. */
    uint32_t flags; /* As in the DRM call. */
};

/* RESOURCE_EXPORT_FD, request: Exports a resource as dma-buf or shared memory. */
struct vgp_vtest_resource_export_fd_request {
    uint32_t res_handle; /* The resource. */
};

#endif

/* What a server must know to read a message. */
enum vgp_vtest_length { VGP_VTEST_LENGTH_DWORDS, VGP_VTEST_LENGTH_BYTES, VGP_VTEST_LENGTH_IGNORED };
struct vgp_vtest_info {
    const char *name;
    uint8_t protocol;      /* version that brought it */
    uint8_t length;        /* enum vgp_vtest_length: what the length word counts */
    uint8_t fixed_dwords;  /* of the request */
    bool variable;         /* more follows in the request */
};
/* NULL: no such message. */
const struct vgp_vtest_info *vgp_vtest_info(uint32_t id);

#ifdef __cplusplus
}
#endif
#endif
