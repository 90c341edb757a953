using Linli.Foundation.Data;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications.Channels;

/// <summary>A letter is one sentence under the message's own id; what a server says about it is understood.</summary>
public sealed class MailTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_leaves_once_under_its_own_id()
    {
        using var server = new FakeMailServer();
        await using var outside = await Open(server.Port);
        await Queue(outside);
        await outside.SendAll(outside.Channel("mail"));
        var letter = server.Letters.ShouldHaveSingleItem();
        letter.ShouldContain($"{outside.Outgoing().Single().Id:N}@linli.example", Case.Insensitive);
        letter.ShouldContain("To: duty@county.example");
        outside.Outgoing().Single().ShouldSatisfyAllConditions(o => o.State.ShouldBe(OutgoingState.Sent), o => o.Address.ShouldBeNull());
    }

    [Theory]
    [InlineData("550 no such user", OutgoingState.Dead, "550")]
    [InlineData("451 come back later", OutgoingState.Waiting, "451")]
    public async Task A_clear_no_is_not_asked_again_and_a_later_is(string says, OutgoingState state, string answer)
    {
        using var server = new FakeMailServer { Recipient = says };
        await using var outside = await Open(server.Port);
        await Queue(outside);
        await outside.SendAll(outside.Channel("mail"));
        (outside.Outgoing().Single().State, outside.Deliveries().Single().Answer).ShouldBe((state, answer));
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        int port;
        using (var server = new FakeMailServer())
            port = server.Port;
        await using var outside = await Open(port);
        await Queue(outside);
        await outside.SendAll(outside.Channel("mail"));
        outside.Outgoing().Single().State.ShouldBe(OutgoingState.Waiting);
        outside.Deliveries().Single().Result.ShouldBe(DeliveryOutcome.Unreachable);
    }

    [Theory, OnBoth]
    public async Task During_a_day_without_mail_no_letter_is_lost_and_afterwards_each_arrives_once(DatabaseKind kind)
    {
        foreach (var how in new Action<FakeMailServer, bool>[] { (server, isDown) => server.HangsUp = isDown, (server, isDown) => server.Greeting = isDown ? "421 not now" : "220 mail.example ESMTP", (server, isDown) => server.Recipient = isDown ? "451 come back later" : "250 OK" })
        {
            using var server = new FakeMailServer();
            await using var outside = await Open(server.Port, kind);
            how(server, true);
            for (var hour = 0; hour < 24; hour++)
            {
                // Notices go on arising while nothing leaves.
                await Queue(outside);
                await outside.SendAll(outside.Channel("mail"));
                outside.House.Clock.Pass(TimeSpan.FromHours(1));
            }
            server.Letters.ShouldBeEmpty();
            outside.Outgoing().Count.ShouldBe(24);
            outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Waiting && o.Failures < Backoff.MostFailures && o.Address != null);

            how(server, false);
            for (var round = 0; round < 24 && outside.Outgoing().Exists(o => o.State == OutgoingState.Waiting); round++)
            {
                await outside.SendAll(outside.Channel("mail"));
                outside.House.Clock.Pass(TimeSpan.FromHours(1));
            }
            outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent && o.Address == null);
            var ids = server.Letters.Select(MessageId).ToList();
            ids.Count.ShouldBe(24, "none twice");
            ids.Order().ShouldBe(outside.Outgoing().Select(o => $"{o.Id:N}@linli.example").Order());
        }
    }

    [Fact]
    public async Task A_letter_whose_receipt_was_lost_is_repeated_under_the_same_id_so_that_mailboxes_keep_one()
    {
        using var server = new FakeMailServer { LosesItsAnswer = true };
        await using var outside = await Open(server.Port);
        await Queue(outside);
        await outside.SendAll(outside.Channel("mail"));
        outside.Outgoing().Single().State.ShouldBe(OutgoingState.Waiting);
        server.LosesItsAnswer = false;
        outside.House.Clock.Pass(TimeSpan.FromHours(1));
        await outside.SendAll(outside.Channel("mail"));
        outside.Outgoing().Single().State.ShouldBe(OutgoingState.Sent);
        server.Letters.Select(MessageId).ShouldBe([$"{outside.Outgoing().Single().Id:N}@linli.example", $"{outside.Outgoing().Single().Id:N}@linli.example"]);
    }

    private static string MessageId(string letter) =>
        letter.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)).Split('<', '>')[1].ToLowerInvariant();

    private static Task<OutsideHouse> Open(int port, DatabaseKind kind = DatabaseKind.Sqlite) => OutsideHouse.Open(kind, settings => settings with
    {
        Mail = new MailSettings { Host = "127.0.0.1", Port = port, Tls = false, From = "duty@linli.example" },
    });

    private static Task<bool> Queue(OutsideHouse outside) => outside.House.UnitOfWork.Run(work => outside.House.Get<Telling>()
        .Ring(work, Ids.New(work.Now), Recipient.Account(Ids.New(work.Now)), "mail", new StaffAddress(null, "duty@county.example"), OutsideHouse.Message(OutsideTemplate.Unread), null), Cancel);
}
