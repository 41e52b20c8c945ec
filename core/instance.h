/* SPDX-License-Identifier: MIT */
/*
 * The core's own structs: the instance, its contexts and their sub-contexts. Private to core/;
 * backends see them only through backend.h.
 */
#ifndef BEA_CORE_INSTANCE_H
#define BEA_CORE_INSTANCE_H

#include <stdatomic.h>

#include "backend.h"
#include "beatrice/context.h"
#include "beatrice/tap.h"
#include "fences.h"
#include "log.h"
#include "lookup.h"
#include "shader_text.h"
#include "table.h"

struct bea_renderer {
    const struct bea_backend *backend;
    void *backend_data;
    struct bea_callbacks callbacks;
    void *user;
    struct bea_limits limits;
    bool strict;
    struct bea_log log;
    _Atomic bool busy; /* a call is under way; see guard.h */
    const struct bea_tap *tap;
    void *tap_user;

    uint64_t serial;            /* the last one given out */
    uint32_t seed;              /* of the handle tables */
    struct bea_table contexts;  /* struct bea_context */
    struct bea_table resources; /* struct bea_resource; holds the embedder's reference */
    struct bea_resource *kept;  /* by the embedder, see bea_callbacks.keep; a reference each */
    struct bea_usage
        usage; /* sums over all contexts, destroyed ones included where it says "since creation" */
    struct vgp_caps_v2 caps; /* of the backend, as they were at creation */
    struct vgp_handlers handlers;
    struct bea_fences fences;
};

struct bea_subcontext {
    uint32_t id;
    void *backend;
    struct bea_table objects; /* struct bea_object by handle; holds a reference */
    struct bea_shader_text texts[VGP_STAGE_COUNT]; /* shaders that have not arrived whole */
};

struct bea_context {
    struct bea_renderer *renderer;
    uint32_t id, capset_id;
    char name[64];
    struct bea_table attached;     /* struct bea_resource by id; holds a reference */
    struct bea_table subcontexts;  /* struct bea_subcontext */
    struct bea_table descriptions; /* struct bea_resource_params by blob id; owned */
    struct bea_subcontext *current;
    uint64_t text_bytes; /* of unfinished shaders, over all sub-contexts */
    struct bea_usage usage;

    struct bea_stream_position at; /* the command being executed */
    const char *refused_field;     /* what bea_refuse() was told about it */
    char refused_why[160];
    struct bea_error lost; /* status BEA_OK: the context is fine */
};

/* The context with that id, or NULL. */
struct bea_context *bea_context_find(const struct bea_renderer *renderer, uint32_t context_id);
/* Frees it; it is no longer in the renderer's table. */
void bea_context_free(struct bea_context *ctx);
/* Is it attached? */
bool bea_context_sees(const struct bea_context *ctx, const struct bea_resource *resource);
/* The resource leaves the context's list if it is there. */
void bea_context_forget_resource(struct bea_context *ctx, const struct bea_resource *resource);
/* Puts the context into its sticky error state, unless it is in it. */
void bea_context_lose(struct bea_context *ctx, const struct bea_error *error);
/* Makes the context's current sub-context the one that the backend works for. */
enum bea_status bea_context_enter(struct bea_context *ctx);

/* Sub-contexts, as the commands of the same names want them. Id 0 is never destroyed by those. */
enum bea_status bea_subcontext_create(struct bea_context *ctx, uint32_t id);
enum bea_status bea_subcontext_set(struct bea_context *ctx, uint32_t id);
enum bea_status bea_subcontext_destroy(struct bea_context *ctx, uint32_t id);
/* Takes the object out of the current sub-context; unknown handles are fine. */
void bea_remove_object(struct bea_context *ctx, uint32_t handle);
/* Frees one that is no longer in the table. */
void bea_subcontext_free(struct bea_context *ctx, struct bea_subcontext *sub);

struct bea_resource *bea_resource_find(const struct bea_renderer *renderer, uint32_t resource_id);
/* Is the id free and not 0? */
enum bea_status bea_resource_check_id(const struct bea_renderer *renderer, uint32_t resource_id);
/* What storage of that kind costs; INVALID, with a line for the log, where it cannot be. */
enum bea_status bea_resource_bytes_of(struct bea_renderer *renderer, uint32_t resource_id,
                                      const struct bea_resource_params *params, uint64_t *bytes);
/* May one more resource be, and `bytes` be spent on it? Limits, then the embedder's policy. */
enum bea_status bea_resource_grant(struct bea_renderer *renderer, enum bea_policy_question question,
                                   uint32_t resource_id, uint64_t bytes);
/* The same for one that is there already. */
enum bea_status bea_resource_grant_bytes(struct bea_renderer *renderer,
                                         enum bea_policy_question question, uint32_t resource_id,
                                         uint64_t bytes);
/*
 * The steps of making one: new (no storage yet, known to nobody; NULL: no memory), its storage by
 * make_storage or an import, publish, which accounts it and gives it to the table, also on failure.
 * Discard is for one that has not come so far.
 */
struct bea_resource *bea_resource_new(struct bea_renderer *renderer, uint32_t resource_id,
                                      const struct bea_resource_params *params,
                                      enum bea_storage storage);
enum bea_status bea_resource_make_storage(struct bea_resource *resource);
enum bea_status bea_resource_publish(struct bea_resource *resource, uint64_t bytes);
void bea_resource_discard(struct bea_resource *resource);
/* A line for the log; returns `status`. */
enum bea_status bea_resource_cannot_be(const struct bea_resource *resource, enum bea_status status,
                                       const struct bea_error *error);
/* A copy of the pieces. INVALID, NO_MEMORY past the limit. */
enum bea_status bea_backing_copy(const struct bea_renderer *renderer, const struct iovec *iov,
                                 size_t iov_count, struct bea_iov *backing);
/*
 * Ends the embedder's side of one that no table or context names any more: what others see of it,
 * its backing and its reference. `ask` the embedder whether exports keep it.
 */
void bea_resource_end(struct bea_resource *resource, bool ask);
/* Stale, revoked, unmapped; true: the embedder keeps it, the reference is the renderer's now. */
bool bea_sharing_end(struct bea_resource *resource, bool ask);
void bea_mapping_end(struct bea_resource *resource);
void bea_scanout_end(struct bea_resource *resource);
/* Lets go of all that is kept. */
void bea_kept_release(struct bea_renderer *renderer);
/* The caller owns the fds. */
enum bea_status bea_image_export(struct bea_resource *resource, struct bea_image *image);
void bea_image_close(const struct bea_image *image);
/* Makes the storage from memory of others; on failure it is as before. */
enum bea_status bea_image_import(struct bea_resource *resource, const struct bea_image *image);

/*
 * The memory of a MEMORY or STAGING resource, or the backing of another. `scratch` must live as
 * long as `iov`.
 */
bool bea_resource_memory(const struct bea_resource *resource, struct iovec *scratch,
                         struct bea_iov *iov);

/* Fills `error` (may be NULL) and returns `status`. */
enum bea_status bea_fail(struct bea_error *error, enum bea_status status, const char *format, ...)
    BEA_PRINTF(3, 4);

/*
 * The one way in for transfers; `why` gets a static string on failure. ctx NULL: the embedder's
 * own.
 */
struct bea_transfer_order {
    struct bea_context *ctx;
    struct bea_resource *resource;
    enum bea_direction direction;
    uint32_t level, stride, layer_stride;
    struct bea_box box;
    struct bea_iov iov; /* the other side */
    uint64_t offset;
    uint32_t tap_id; /* the resource whose memory `iov` is, for the tap; 0: not guest memory that a
                        tap records */
    bool synchronized;
};
enum bea_status bea_transfer_execute(struct bea_renderer *renderer,
                                     struct bea_transfer_order *order, const char **why);

/* What PIPE_RESOURCE_CREATE said a blob will be; NULL: nothing. */
const struct bea_resource_params *bea_blob_description(const struct bea_context *ctx,
                                                       uint64_t blob_id);
void bea_blob_descriptions_free(struct bea_context *ctx);
enum bea_status bea_pipe_resource_create(struct bea_context *ctx,
                                         const struct vgp_pipe_resource_create *cmd);
enum bea_status bea_pipe_resource_set_type(struct bea_context *ctx,
                                           const struct vgp_pipe_resource_set_type *cmd,
                                           const struct vgp_pipe_resource_set_type_refs *refs);
enum bea_status bea_get_pipe_resource_layout(struct bea_context *ctx,
                                             const struct vgp_get_pipe_resource_layout *cmd,
                                             const struct vgp_get_pipe_resource_layout_refs *refs);

/* Handlers that the core has itself; overlays what the backend has. */
void bea_commands_fill(struct vgp_handlers *handlers, const struct bea_backend *backend);

/* Calls member `event` of the tap, if there is one. */
#define BEA_TAP(renderer, event, ...)                                                              \
    do {                                                                                           \
        const struct bea_renderer *tapped_ = (renderer);                                           \
        if (tapped_->tap && tapped_->tap->event)                                                   \
            tapped_->tap->event(tapped_->tap_user, __VA_ARGS__);                                   \
    } while (0)

#endif
