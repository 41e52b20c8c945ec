/* SPDX-License-Identifier: MIT */
/* Bytes and file descriptors over a stream socket: whole or not at all. */
#ifndef VTEST_WIRE_H
#define VTEST_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Read or write exactly `bytes` bytes, over short reads and signals. False: the other side is gone.
 */
bool vtest_read(int fd, void *data, size_t bytes);
bool vtest_write(int fd, const void *data, size_t bytes);

/* One fd with its one byte of carrier data. vtest_receive_fd() gives -1 when the peer sent none. */
bool vtest_send_fd(int fd, int passed);
int vtest_receive_fd(int fd);

/* Anonymous memory of `bytes` bytes whose size nobody can change any more, mapped. -1 on failure.
 */
int vtest_shared_memory(size_t bytes, void **address);

#endif
