# Request Tracker 5 for one benchmark run: loopback only, its own database, mail into a file of the run's folder.
Set($rtname, 'bench.invalid');
Set($Organization, 'bench.invalid');
Set($DatabaseType, 'Pg');
Set($DatabaseHost, '127.0.0.1');
Set($DatabaseRTHost, '127.0.0.1');
Set($DatabasePort, $ENV{LINLI_BENCH_RT_DATABASE_PORT});
Set($DatabaseName, 'rt5');
Set($DatabaseUser, 'rtuser');
Set($DatabasePassword, 'rtpass');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $ENV{LINLI_BENCH_RT_PORT});
Set($WebBaseURL, "http://127.0.0.1:$ENV{LINLI_BENCH_RT_PORT}");
Set($WebSecureCookies, 0);
Set($RestrictReferrer, 0);
# Rendered and written like real mail, and never handed to a mail program.
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
# What RT would otherwise keep under /var.
$RT::MasonDataDir = "$ENV{LINLI_BENCH_RT_FOLDER}/mason";
$RT::MasonSessionDir = "$ENV{LINLI_BENCH_RT_FOLDER}/sessions";
1;
