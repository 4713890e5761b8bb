/* The least that a program can do which shows the same: read the rows with sqlite3, paint them with curses, wait for
 * keys. `j` and `k` move, `q` quits. What Roster takes is measured against it.
 *
 *     cc -O2 -o yardstick yardstick.c -lsqlite3 -lncursesw -ltinfo && ./yardstick roster.db */
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_ITEMS = 12 };
enum color { PLAIN, OVERDUE, STUCK, OPEN, QUIET };

struct client {
    long long id, next_session, next_due;
    int open, overdue, stuck, done, due;
    char name[64], items[MOST_ITEMS + 1];
};

static sqlite3 *database;
static struct client *clients;
static int count;

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) {
        endwin();
        fprintf(stderr, "yardstick: %s\n", sqlite3_errmsg(database));
        exit(74);
    }
    return statement;
}

static struct client *client_of(long long id) {
    for (int i = 0; i < count; i++)
        if (clients[i].id == id) return &clients[i];
    return NULL;
}

static void read_clients(long long now) {
    sqlite3_stmt *rows = prepare(
        "SELECT client.id, client.name, min(session.starts) FROM client LEFT JOIN session "
        "ON session.client_id = client.id AND session.status = 'scheduled' AND session.ends >= ? "
        "WHERE client.status <> 'ended' GROUP BY client.id ORDER BY min(session.starts) IS NULL, min(session.starts)");
    sqlite3_bind_int64(rows, 1, now);
    for (int room = 0; sqlite3_step(rows) == SQLITE_ROW; count++) {
        if (count == room) clients = realloc(clients, (size_t)(room = room * 2 + 64) * sizeof *clients);
        clients[count] = (struct client){.id = sqlite3_column_int64(rows, 0), .next_session = sqlite3_column_int64(rows, 2)};
        snprintf(clients[count].name, sizeof clients[count].name, "%s", sqlite3_column_text(rows, 1));
    }
    sqlite3_finalize(rows);
}

/* Open items, and the completion of eight weeks. */
static void read_items(long long now) {
    sqlite3_stmt *rows = prepare("SELECT client_id, status, due, closed IS NULL FROM item "
                                 "WHERE closed IS NULL OR closed >= ? ORDER BY due");
    sqlite3_bind_int64(rows, 1, now - 56 * 86400);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        struct client *client = client_of(sqlite3_column_int64(rows, 0));
        if (client == NULL) continue;
        const char *status = (const char *)sqlite3_column_text(rows, 1);
        long long due = sqlite3_column_int64(rows, 2);
        client->due += 1;
        client->done += strcmp(status, "done") == 0;
        if (!sqlite3_column_int(rows, 3)) continue;
        char glyph = strcmp(status, "stuck") == 0 ? '~' : due < now ? '!' : 'o';
        client->overdue += glyph == '!';
        client->stuck += glyph == '~';
        if (client->next_due == 0) client->next_due = due;
        if (client->open < MOST_ITEMS) client->items[client->open] = glyph;
        client->open += 1;
    }
    sqlite3_finalize(rows);
}

static void put(int row, int column, int width, enum color color, const char *text) {
    attrset(COLOR_PAIR(color) | (color == OVERDUE ? A_BOLD : 0));
    mvaddnstr(row, column, text, width);
}

static void paint_client(int row, const struct client *client, bool is_selected, int width) {
    char text[64] = "none";
    attrset(A_NORMAL);
    mvhline(row, 0, ' ', width);
    time_t starts = (time_t)client->next_session;
    if (starts != 0) strftime(text, sizeof text, "%a %H:%M", localtime(&starts));
    put(row, 1, 10, PLAIN, text);
    put(row, 12, 24, PLAIN, client->name);
    for (int i = 0; i < MOST_ITEMS && client->items[i] != '\0'; i++)
        put(row, 38 + 2 * i, 1, client->items[i] == '!' ? OVERDUE : client->items[i] == '~' ? STUCK : OPEN,
            &client->items[i]);
    snprintf(text, sizeof text, "%3d%%", client->due > 0 ? 100 * client->done / client->due : 0);
    put(row, 64, 5, QUIET, text);
    if (is_selected) mvchgat(row, 0, width, A_REVERSE, PLAIN, NULL);
}

/* The items of the selected client, with their texts. */
static void paint_card(const struct client *client, int column) {
    sqlite3_stmt *rows = prepare("SELECT text, status, due FROM item WHERE client_id = ? AND closed IS NULL ORDER BY due");
    sqlite3_bind_int64(rows, 1, client->id);
    for (int row = 1; row < LINES - 1; row++) {
        move(row, column);
        clrtoeol();
    }
    put(1, column, COLS - column, PLAIN, client->name);
    for (int row = 3; row < LINES - 2 && sqlite3_step(rows) == SQLITE_ROW; row++) {
        time_t due = (time_t)sqlite3_column_int64(rows, 2);
        char day[32];
        strftime(day, sizeof day, "%a %e %b", localtime(&due));
        put(row, column, 10, QUIET, day);
        put(row, column + 12, COLS - column - 12, OPEN, (const char *)sqlite3_column_text(rows, 0));
    }
    sqlite3_finalize(rows);
}

static void paint(int selected) {
    int width = COLS * 3 / 5, visible = LINES - 3, first = selected < visible ? 0 : selected - visible + 1;
    char text[64];
    snprintf(text, sizeof text, "%d clients", count);
    put(0, 1, width, QUIET, text);
    for (int row = 0; row < visible && first + row < count; row++)
        paint_client(row + 2, &clients[first + row], first + row == selected, width - 1);
    if (count > 0) paint_card(&clients[selected], width + 1);
    put(LINES - 1, 1, COLS - 2, QUIET, "j down  k up  q quit");
    refresh();
}

int main(int arguments, char **argument) {
    const char *frozen = getenv("YARDSTICK_NOW");
    long long now = frozen != NULL ? atoll(frozen) : (long long)time(NULL);
    if (arguments != 2 || sqlite3_open_v2(argument[1], &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) return 64;
    sqlite3_busy_timeout(database, 5000);
    sqlite3_exec(database, "PRAGMA wal_autocheckpoint = 0; BEGIN", NULL, NULL, NULL);
    setlocale(LC_ALL, "");
    read_clients(now);
    read_items(now);
    sqlite3_exec(database, "COMMIT", NULL, NULL, NULL);
    newterm(NULL, stdout, stdin);
    raw();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    start_color();
    use_default_colors();
    init_pair(OVERDUE, COLOR_RED, -1);
    init_pair(STUCK, COLOR_YELLOW, -1);
    init_pair(OPEN, COLOR_CYAN, -1);
    init_pair(QUIET, 8, -1);
    int selected = 0;
    paint(selected);
    for (int key; (key = getch()) != 'q' && key != ERR; paint(selected)) {
        if (key == 'j' && selected < count - 1) selected++;
        if (key == 'k' && selected > 0) selected--;
    }
    endwin();
    sqlite3_close(database);
    return 0;
}
