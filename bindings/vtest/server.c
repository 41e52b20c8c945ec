/* SPDX-License-Identifier: MIT */
#include "server.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "client.h"

/* A client that is served by a thread. */
struct worker {
    struct worker *next;
    struct server *server;
    pthread_t thread;
    int fd;      /* the thread's, which closes it */
    int control; /* a duplicate to shut the connection down by, whenever that is */
    uint32_t number;
    bool done;
};

struct server {
    const struct vtest_options *options;
    int listener, signals;
    uint32_t clients; /* so far */
    pid_t *children;
    size_t child_count, child_capacity;
    struct worker *workers;
    pthread_mutex_t lock; /* of every worker's `done` */
};

static int fail(const char *what)
{
    fprintf(stderr, "beatrice-vtest: %s: %s\n", what, strerror(errno));
    return 1;
}

static int listen_at(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof(address.sun_path)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    strcpy(address.sun_path, path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    unlink(path);
    if (bind(fd, (const struct sockaddr *)&address, sizeof(address)) < 0 ||
        listen(fd, SOMAXCONN) < 0) {
        close(fd);
        return -1;
    }
    return fd;
}

/* SIGTERM, SIGINT and SIGCHLD arrive as something to read; what a client's GL threads inherit is
 * blocked, too. */
static int open_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGCHLD);
    if (sigprocmask(SIG_BLOCK, &set, NULL) < 0)
        return -1;
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static void reap_children(struct server *server)
{
    pid_t pid;
    int status;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        if (WIFSIGNALED(status) && WTERMSIG(status) != SIGTERM)
            fprintf(stderr, "beatrice-vtest: error: the process of a client ended by signal %d\n",
                    WTERMSIG(status));
        for (size_t i = 0; i < server->child_count; i++)
            if (server->children[i] == pid)
                server->children[i] = server->children[--server->child_count];
    }
}

/* In the child: nothing of the parent is left but the client. A signal ends the connection, so that
 * all is freed. */
static void *watch_signals(void *argument)
{
    const int *fds = argument;
    struct pollfd wanted = {.fd = fds[0], .events = POLLIN};
    while (poll(&wanted, 1, -1) < 0 && errno == EINTR)
        ;
    shutdown(fds[1], SHUT_RDWR);
    return NULL;
}

static void serve_watched(struct server *server, int fd, uint32_t number)
{
    int fds[2] = {server->signals, dup(fd)};
    pthread_t watcher;
    bool watched = pthread_create(&watcher, NULL, watch_signals, fds) == 0;
    vtest_client_serve(fd, number, server->options);
    if (watched) {
        pthread_cancel(watcher);
        pthread_join(watcher, NULL);
    }
    if (fds[1] >= 0)
        close(fds[1]);
}

static void serve_in_process(struct server *server, int fd, uint32_t number)
{
    if (server->child_count == server->child_capacity) {
        size_t capacity = server->child_capacity ? server->child_capacity * 2 : 16;
        pid_t *grown = realloc(server->children, capacity * sizeof(*grown));
        if (!grown) {
            close(fd);
            return;
        }
        server->children = grown;
        server->child_capacity = capacity;
    }
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        close(server->listener);
        close(server->signals);
        server->signals = open_signals();
        free(server->children);
        serve_watched(server, fd, number);
        close(server->signals);
        exit(0);
    }
    if (pid < 0)
        fail("fork");
    else
        server->children[server->child_count++] = pid;
    close(fd);
}

static void *worker_main(void *argument)
{
    struct worker *worker = argument;
    vtest_client_serve(worker->fd, worker->number, worker->server->options);
    pthread_mutex_lock(&worker->server->lock);
    worker->done = true;
    pthread_mutex_unlock(&worker->server->lock);
    return NULL;
}

/* Joins the workers that are done, or all. */
static void join_workers(struct server *server, bool all)
{
    struct worker **link = &server->workers;
    while (*link) {
        struct worker *worker = *link;
        pthread_mutex_lock(&server->lock);
        bool done = worker->done;
        if (all && !done)
            shutdown(worker->control, SHUT_RDWR);
        pthread_mutex_unlock(&server->lock);
        if (!done && !all) {
            link = &worker->next;
            continue;
        }
        pthread_join(worker->thread, NULL);
        *link = worker->next;
        close(worker->control);
        free(worker);
    }
}

static void serve_in_thread(struct server *server, int fd, uint32_t number)
{
    struct worker *worker = calloc(1, sizeof(*worker));
    join_workers(server, false);
    if (!worker) {
        close(fd);
        return;
    }
    *worker = (struct worker){
        .next = server->workers, .server = server, .fd = fd, .control = dup(fd), .number = number};
    if (worker->control < 0 || pthread_create(&worker->thread, NULL, worker_main, worker) != 0) {
        if (worker->control >= 0)
            close(worker->control);
        close(fd);
        free(worker);
        return;
    }
    server->workers = worker;
}

/* False: the server is to end. */
static bool serve(struct server *server, int fd)
{
    const uint32_t number = ++server->clients;
    switch (server->options->mode) {
    case VTEST_FORK: serve_in_process(server, fd, number); return true;
    case VTEST_MULTI_CLIENT: serve_in_thread(server, fd, number); return true;
    case VTEST_ONE_BY_ONE: serve_watched(server, fd, number); return true;
    case VTEST_SINGLE: serve_watched(server, fd, number); return false;
    }
    return false;
}

/* False after SIGTERM or SIGINT. */
static bool read_signals(struct server *server)
{
    struct signalfd_siginfo info;
    bool go_on = true;
    while (read(server->signals, &info, sizeof(info)) == sizeof(info)) {
        if (info.ssi_signo == SIGCHLD)
            reap_children(server);
        else
            go_on = false;
    }
    return go_on;
}

static void accept_loop(struct server *server)
{
    for (;;) {
        struct pollfd wanted[2] = {{.fd = server->signals, .events = POLLIN},
                                   {.fd = server->listener, .events = POLLIN}};
        if (poll(wanted, 2, -1) < 0 && errno != EINTR)
            return;
        if (wanted[0].revents && !read_signals(server))
            return;
        if (!wanted[1].revents)
            continue;
        int fd = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);
        if (fd >= 0 && !serve(server, fd))
            return;
    }
}

int vtest_server_run(const struct vtest_options *options)
{
    struct server server = {.options = options, .lock = PTHREAD_MUTEX_INITIALIZER};
    server.signals = open_signals();
    if (server.signals < 0)
        return fail("signals");
    server.listener = listen_at(options->socket_path);
    if (server.listener < 0) {
        close(server.signals);
        return fail(options->socket_path);
    }
    accept_loop(&server);
    close(server.listener);
    unlink(options->socket_path);
    join_workers(&server, true);
    for (size_t i = 0; i < server.child_count; i++)
        kill(server.children[i], SIGTERM);
    while (waitpid(-1, NULL, 0) > 0)
        ;
    free(server.children);
    close(server.signals);
    return 0;
}
