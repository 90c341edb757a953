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

    private static Task<OutsideHouse> Open(int port) => OutsideHouse.Open(DatabaseKind.Sqlite, settings => settings with
    {
        Mail = new MailSettings { Host = "127.0.0.1", Port = port, Tls = false, From = "duty@linli.example" },
    });

    private static Task<bool> Queue(OutsideHouse outside) => outside.House.UnitOfWork.Run(work => outside.House.Get<Telling>()
        .Ring(work, Ids.New(work.Now), Recipient.Account(Ids.New(work.Now)), "mail", new StaffAddress(null, "duty@county.example"), OutsideHouse.Message(OutsideTemplate.Unread), null), Cancel);
}
