/* SPDX-License-Identifier: MIT */
/* Contexts, submits, and what they answer. */
#include "world.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

TestSuite(context, .init = world_up, .fini = world_down);

Test(context, create)
{
    EQ(virgl_renderer_context_create(0, 1, "x"), EINVAL);
    EQ(virgl_renderer_context_create_with_flags(2, 2 | 0x100, 1, "x"), EINVAL);
    EQ(virgl_renderer_context_create_with_flags(2, 0, 1, "x"), EINVAL);
    EQ(virgl_renderer_context_create_with_flags(2, 1, 1, "x"), 0);
    /* A live id is no error, and nothing is made (CVE-2016-10163); another kind is one. */
    EQ(virgl_renderer_context_create_with_flags(2, 1, 1, "x"), 0);
    EQ(virgl_renderer_context_create_with_flags(2, 2, 1, "x"), EINVAL);
    EQ(virgl_renderer_context_create(1, 4, "test"), 0);
    virgl_renderer_context_destroy(2);
    EQ(virgl_renderer_context_create(2, 1, "x"), 0);
    virgl_renderer_context_destroy(99);
    virgl_renderer_context_destroy(0); /* CVE-2017-6210 */
}

Test(context, as_many_as_a_desktop_has)
{
    for (uint32_t id = 1; id <= 80; id++)
        EQ(virgl_renderer_context_create(id, 1, "x"), 0);
    EQ(SUBMIT(80, HDR(NOP, 0)), 0);
}

/* The guest's name is `nlen` bytes long and need not end. */
Test(context, names)
{
    char *name = strdup("abcdef");
    EQ(virgl_renderer_context_create(2, 3, name), 0);
    EQ(virgl_renderer_context_create(3, 0, NULL), 0);
    EQ(SUBMIT(2, HDR(SET_SUB_CTX, 0)), EINVAL);
    cr_assert(strstr(world.log, "(abc)"), "%s", world.log);
    free(name);
    char *endless = malloc(200); /* nothing behind it may be read */
    memset(endless, 'n', 200);
    EQ(virgl_renderer_context_create(4, 200, endless), 0);
    free(endless);
}

Test(context, submit_results)
{
    uint32_t nop[2] = {0, 0};
    EQ(virgl_renderer_submit_cmd(nop, 1, 1), 0);
    EQ(virgl_renderer_submit_cmd(nop, 1, 0), 0);
    EQ(virgl_renderer_submit_cmd(nop, 0, 1), EINVAL);
    EQ(virgl_renderer_submit_cmd(nop, 2, 1), EINVAL);
    EQ(virgl_renderer_submit_cmd(nop, 1, -1), EINVAL);            /* A01 */
    EQ(virgl_renderer_submit_cmd((char *)nop + 2, 1, 1), EFAULT); /* A02 */
    EQ(virgl_renderer_submit_cmd(nop, 1, 0x7fffffff), ENOMEM);    /* above the limit, not read */
    EQ(virgl_renderer_submit_cmd2(nop, 1, 1, NULL, 0), 0);
    EQ(virgl_renderer_submit_cmd2(nop, 2, 1, NULL, 0), EINVAL);
    EQ(virgl_renderer_submit_cmd2(nop, 1, 1, (uint64_t[]){1}, 1), -EINVAL);
    EQ(world.worst, VIRGL_LOG_LEVEL_INFO);
}

Test(context, an_error_sticks_to_its_context)
{
    EQ(virgl_renderer_context_create(2, 5, "other"), 0);
    EQ(SUBMIT(1, HDR(SET_SUB_CTX, 0)), EINVAL); /* too short */
    EQ(SUBMIT(1, HDR(NOP, 0)), EINVAL);
    EQ(SUBMIT(2, HDR(NOP, 0)), 0);
    cr_assert(strstr(world.log, "context error 7 in context 1"), "%s", world.log);
    EQ(world.worst, VIRGL_LOG_LEVEL_ERROR);
    /* It fences, and a new one of that id is fine. */
    EQ(virgl_renderer_context_create_fence(1, 0, 0, 3), 0);
    wait_for_fences(1);
    virgl_renderer_context_destroy(1);
    EQ(virgl_renderer_context_create(1, 3, "new"), 0);
    EQ(SUBMIT(1, HDR(NOP, 0)), 0);
}

/* A refused command is no error of the submit, and no reason for VMMs to stop. */
Test(context, refusals_are_logged_only)
{
    EQ(SUBMIT(1, HDR_OBJECT(CREATE_OBJECT, SURFACE, 5), 1, 77, VIRGL_FORMAT_R8G8B8A8_UNORM, 0, 0),
       0);
    EQ(SUBMIT(1, HDR(NOP, 0)), 0);
    EQ(world.worst, VIRGL_LOG_LEVEL_WARNING);
}

Test(context, resources_are_seen_when_attached)
{
    uint32_t texel = 0;
    struct iovec iov = {&texel, 4};
    struct virgl_box b = box(0, 0, 1, 1);
    EQ(texture(5, 4, 4, 0), 0);
    EQ(virgl_renderer_transfer_read_iov(5, 1, 0, 0, 0, &b, 0, &iov, 1), EINVAL);
    virgl_renderer_ctx_attach_resource(1, 5);
    virgl_renderer_ctx_attach_resource(1, 5);
    EQ(virgl_renderer_transfer_read_iov(5, 1, 0, 0, 0, &b, 0, &iov, 1), 0);
    virgl_renderer_ctx_detach_resource(1, 5);
    EQ(virgl_renderer_transfer_read_iov(5, 1, 0, 0, 0, &b, 0, &iov, 1), EINVAL);
    /* Unknown ones are ignored (F15). */
    virgl_renderer_ctx_detach_resource(1, 5);
    virgl_renderer_ctx_detach_resource(9, 9);
    virgl_renderer_ctx_attach_resource(1, 99);
    virgl_renderer_ctx_attach_resource(99, 5);
    virgl_renderer_ctx_attach_resource(-1, -1);
}

Test(context, fences_to_wait_for)
{
    int fd = eventfd(1, EFD_CLOEXEC), own = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    EQ(virgl_renderer_get_dev_fd(1), -ENODEV);
    EQ(virgl_renderer_get_dev_fd(2), -EINVAL);
    EQ(virgl_renderer_attach_fence(2, own), EINVAL);
    EQ(fcntl(own, F_GETFD), -1); /* the library's, also then */
    own = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    EQ(virgl_renderer_attach_fence(1, own), 0);
    cr_assert_geq(fcntl(own, F_GETFD), 0);
    EQ(SUBMIT(1, HDR(NOP, 0)), 0);
    EQ(fcntl(own, F_GETFD), -1);
    own = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    EQ(virgl_renderer_attach_fence(1, own), 0);
    virgl_renderer_context_destroy(1);
    EQ(fcntl(own, F_GETFD), -1);
    close(fd);
}
