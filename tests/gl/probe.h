/* SPDX-License-Identifier: MIT */
/* Queries of a scene whose records a test can look at. */
#ifndef PROBE_H
#define PROBE_H

#include "scene.h"
#include "vgp/caps.h"

#define PROBE_SIDE 16u

/* A picture of PROBE_SIDE squared with a white quad over all pixels ready to be drawn. */
struct scene *probe_scene(void);
/* Encodes that draw. */
void probe_draw(struct scene *scene);
/* What an occlusion counter says of so many samples: OpenGL ES knows only whether there were any.
 */
uint32_t probe_passed(uint32_t samples);

struct probe {
    struct vgp_query_state record; /* the resource's backing */
    uint32_t resource, query;
};

/* `type` is a VGP_QUERY_TYPE_*. */
void probe_init(struct scene *scene, struct probe *probe, uint32_t type, uint32_t index);
/* These encode. */
void probe_begin(struct scene *scene, const struct probe *probe);
void probe_end(struct scene *scene, const struct probe *probe);
void probe_ask(struct scene *scene, const struct probe *probe);
void probe_end_and_ask(struct scene *scene, const struct probe *probe);
/* GET_QUERY_RESULT_QBO that waits: `type` is a VGP_QUERY_VALUE_TYPE_*, `index` -1 asks whether. */
void probe_ask_buffer(struct scene *scene, const struct probe *probe, uint32_t buffer,
                      uint32_t type, uint32_t offset, int32_t index);
/* NULL: none. `mode` is a VGP_RENDER_COND_*. */
void probe_condition(struct scene *scene, const struct probe *probe, bool inverted, uint32_t mode);
/* A fence, waited for. */
void probe_finish(struct scene *scene);
/* Runs what was encoded, and waits for the record, which must be there then. */
uint64_t probe_result(struct scene *scene, const struct probe *probe);

#endif
