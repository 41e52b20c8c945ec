/* SPDX-License-Identifier: MIT */
/*
 * The bytes of a vtest client, served in this process over a socket pair on the null backend. All
 * bytes lie in the socket before the server starts and nobody reads the answers, so a server that
 * would wait, or answer more than a socket holds, ends the connection instead.
 */
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "client.h"
#include "target.h"
#include "world.h"

#define LARGEST_INPUT (128u << 10)

static bool make_pair(int ends[2])
{
    const int room = 512 << 10;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return false;
    setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &room, sizeof(room));
    return true;
}

static void run(const uint8_t *data, size_t size)
{
    struct vtest_options options = {.log_level = BEA_LOG_ERROR, .null_backend = true};
    int ends[2];
    world_limits(&options.limits);
    if (size > LARGEST_INPUT || !make_pair(ends))
        return;
    if (size == 0 || write(ends[0], data, size) == (ssize_t)size) {
        shutdown(ends[0], SHUT_WR);
        vtest_client_serve(ends[1], 1, &options);
    } else {
        close(ends[1]);
    }
    close(ends[0]);
}

const struct fuzz_target fuzz_target = {.name = "vtest", .run = run};
