-- Fills a fresh RT 5 in one transaction: people with a mailbox, and tickets with all the rows RT itself would have written for them:
-- four role groups, owner and requestor as members, three transactions, two attachments.
-- Expects the settings bench.people and bench.tickets. Times are whole seconds, as RT writes them.
DO $$
DECLARE
    people   constant int := current_setting('bench.people')::int;
    tickets  constant int := current_setting('bench.tickets')::int;
    root     constant int := (SELECT id FROM users WHERE name = 'root');
    nobody   constant int := (SELECT id FROM users WHERE name = 'Nobody');
    everyone constant int := (SELECT id FROM groups WHERE domain = 'SystemInternal' AND name = 'Everyone');
    others   constant int := (SELECT id FROM groups WHERE domain = 'SystemInternal' AND name = 'Unprivileged');
    -- Ids are counted on from what is there; the sequences follow at the end.
    person   constant int := (SELECT max(id) FROM principals);
    role     constant int := person + 2 * people;
    ticket   constant int := (SELECT coalesce(max(id), 0) FROM tickets);
    happened constant int := (SELECT coalesce(max(id), 0) FROM transactions);
    attached constant int := (SELECT coalesce(max(id), 0) FROM attachments);
    queues   constant int[] := (SELECT array_agg(id ORDER BY id) FROM queues WHERE name LIKE 'grid-%');
    now      constant timestamp := date_trunc('second', now() AT TIME ZONE 'UTC');
BEGIN
    -- Person n is principal person + 2n - 1, and person + 2n is the group that stands for that person alone.
    INSERT INTO principals (id, principaltype)
    SELECT person + n, CASE n % 2 WHEN 1 THEN 'User' ELSE 'Group' END FROM generate_series(1, 2 * people) n;
    INSERT INTO users (id, name, password, emailaddress, realname, creator, created, lastupdatedby, lastupdated)
    SELECT person + 2 * n - 1, 'resident-' || n, '*NO-PASSWORD*', 'resident-' || n || '@bench.invalid', '居民' || n, root, now, root, now
    FROM generate_series(1, people) n;
    INSERT INTO groups (id, name, description, domain, instance, creator, created, lastupdatedby, lastupdated)
    SELECT person + 2 * n, 'UserEquiv', 'ACL equiv. for user ' || person + 2 * n - 1, 'ACLEquivalence', person + 2 * n - 1, root, now, root, now
    FROM generate_series(1, people) n;
    CREATE TEMP TABLE joined (groupid int, memberid int) ON COMMIT DROP;
    INSERT INTO joined
    SELECT g, person + 2 * n - 1 FROM generate_series(1, people) n, LATERAL unnest(ARRAY[person + 2 * n, everyone, others]) g;

    -- Ticket n has the groups role + 4n - 3 (owner), - 2 (requestor), - 1 (cc) and - 0 (admin cc).
    INSERT INTO principals (id, principaltype) SELECT role + n, 'Group' FROM generate_series(1, 4 * tickets) n;
    INSERT INTO groups (id, name, domain, instance, creator, created, lastupdatedby, lastupdated)
    SELECT role + 4 * n - 4 + k, (ARRAY['Owner', 'Requestor', 'Cc', 'AdminCc'])[k], 'RT::Ticket-Role', ticket + n, root, now, root, now
    FROM generate_series(1, tickets) n, generate_series(1, 4) k;
    INSERT INTO joined SELECT role + 4 * n - 3, nobody FROM generate_series(1, tickets) n;
    INSERT INTO joined SELECT role + 4 * n - 2, person + 2 * (1 + n % people) - 1 FROM generate_series(1, tickets) n;
    INSERT INTO groupmembers (groupid, memberid, creator, created, lastupdatedby, lastupdated)
    SELECT groupid, memberid, root, now, root, now FROM joined;
    -- The closure of membership: every group in itself, and every member in its group.
    INSERT INTO joined SELECT person + 2 * n, person + 2 * n FROM generate_series(1, people) n;
    INSERT INTO joined SELECT role + n, role + n FROM generate_series(1, 4 * tickets) n;
    INSERT INTO cachedgroupmembers (groupid, memberid, immediateparentid) SELECT groupid, memberid, groupid FROM joined;
    UPDATE cachedgroupmembers SET via = id WHERE via IS NULL;

    INSERT INTO tickets (id, effectiveid, queue, type, owner, subject, status, told, starts, started, due, resolved, creator, created, lastupdatedby, lastupdated)
    SELECT ticket + n, ticket + n, queues[1 + n % cardinality(queues)], 'ticket', nobody, '楼道漏水 第' || n || '件',
           (ARRAY['new', 'open', 'open', 'resolved'])[1 + n % 4], now, NULL, now, now + (n % 240) * interval '1 hour',
           CASE n % 4 WHEN 3 THEN now END, root, now - n * interval '1 minute', root, now
    FROM generate_series(1, tickets) n;
    INSERT INTO transactions (id, objecttype, objectid, type, field, oldvalue, newvalue, creator, created)
    SELECT happened + 3 * n - 3 + k, 'RT::Ticket', ticket + n, (ARRAY['Create', 'Correspond', 'Status'])[k], CASE k WHEN 3 THEN 'Status' END,
           CASE k WHEN 3 THEN 'new' END, CASE k WHEN 3 THEN 'open' END, root, now - n * interval '1 minute'
    FROM generate_series(1, tickets) n, generate_series(1, 3) k;
    INSERT INTO attachments (id, transactionid, parent, subject, contenttype, contentencoding, content, headers, creator, created)
    SELECT attached + 2 * n - 2 + k, happened + 3 * n - 3 + k, 0, '楼道漏水 第' || n || '件', 'text/plain', 'none',
           '三楼走廊的水管从昨天起一直滴水，地面很滑，老人走路不方便，请派人来看一看。编号 ' || n,
           E'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: binary\n', root, now
    FROM generate_series(1, tickets) n, generate_series(1, 2) k;

    PERFORM setval('principals_id_seq', max(id)) FROM principals;
    PERFORM setval('users_id_seq', max(id)) FROM principals;
    PERFORM setval('groups_id_seq', max(id)) FROM principals;
    PERFORM setval('tickets_id_seq', max(id)) FROM tickets;
    PERFORM setval('transactions_id_seq', max(id)) FROM transactions;
    PERFORM setval('attachments_id_seq', max(id)) FROM attachments;
END $$;
