using System.Text;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Types;

namespace Fadu.EventStore.Tests.Types;

public sealed class EventTypesTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly EventTypes Known = new EventTypes.Builder()
        .Add("book_lent", TestJson.Default.BookLent)
        .AddFormer("book_given", "book_lent", former =>
        {
            former["title"] = former["name"]?.DeepClone();
            former.Remove("name");
            former["deposit"] ??= 0;
            return former;
        })
        .AddFormer("book_given_0", "book_given", former => new() { ["name"] = former["n"]?.DeepClone() })
        .Build();

    // What was stored once has to be read for ever: these bodies are never changed.
    [Theory]
    [InlineData("book_lent", """{"title":"法学通论","deposit":12.50}""", "法学通论", "12.50")]
    [InlineData("book_lent", """{"deposit": 1e1, "title": "x", "unknown": [1]}""", "x", "10")]
    [InlineData("book_given", """{"name":"法学通论","deposit":12.50}""", "法学通论", "12.50")]
    [InlineData("book_given", """{"name":"法学通论"}""", "法学通论", "0")]
    [InlineData("book_given_0", """{"n":"法学通论"}""", "法学通论", "0")]
    public void A_stored_body_reads_as_its_current_type(string name, string json, string title, string deposit)
    {
        var lent = Known.Find(name)!.Read(Encoding.UTF8.GetBytes(json)).ShouldBeOfType<BookLent>();

        (lent.Title, lent.Deposit.ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((title, deposit));
    }

    [Fact]
    public void A_body_is_written_in_camel_case_with_the_digits_of_its_decimals() =>
        Encoding.UTF8.GetString(Known.Of(new BookLent("a", 12.50m)).Write(new BookLent("a", 12.50m))).ShouldBe("""{"title":"a","deposit":12.50}""");

    [Fact]
    public void Every_name_is_known_with_what_it_is_read_as()
    {
        Known.All.Select(type => (type.Name, type.Class, type.Former)).ShouldBe(
            [("book_lent", typeof(BookLent), null), ("book_given", typeof(BookLent), "book_lent"), ("book_given_0", typeof(BookLent), "book_given")]);
        Known.Of(new BookLent("a", 1)).Name.ShouldBe("book_lent");
        Known.Find("book_eaten").ShouldBeNull();
    }

    [Fact]
    public void A_type_that_nobody_registered_has_no_name() =>
        Should.Throw<EventStoreException>(() => Known.Of(new BookReturned("a", new(2026, 1, 1)))).Fault.ShouldBe(EventStoreFault.UnknownEventType);

    [Theory]
    [InlineData("")]
    [InlineData("BookLent")]
    [InlineData("book-lent")]
    [InlineData("法")]
    public void A_name_is_snake_case(string name) =>
        Should.Throw<ArgumentException>(() => new EventTypes.Builder().Add(name, TestJson.Default.BookLent)).Message.ShouldStartWith($"'{name}' is no event name: ");

    [Fact]
    public void A_name_and_a_type_are_registered_once_and_a_former_name_needs_a_current_one()
    {
        var builder = new EventTypes.Builder().Add("book_lent", TestJson.Default.BookLent);

        Should.Throw<ArgumentException>(() => builder.Add("book_lent", TestJson.Default.BookReturned)).Message.ShouldStartWith("'book_lent' is registered already.");
        Should.Throw<ArgumentException>(() => builder.Add("another", TestJson.Default.BookLent)).Message.ShouldStartWith("BookLent is registered already.");
        Should.Throw<ArgumentException>(() => builder.AddFormer("former", "none", former => former)).Message.ShouldStartWith("'none' is not registered.");
        Should.Throw<ArgumentException>(() => builder.AddFormer("book_lent", "book_lent", former => former)).Message.ShouldStartWith("'book_lent' is registered already.");
        Should.Throw<ArgumentException>(() => new EventTypes.Builder().Add(new('a', 501), TestJson.Default.BookLent));
    }

    [Fact]
    public async Task An_event_of_a_former_shape_keeps_its_name_in_the_store()
    {
        await using var store = await PostgresEventStore.OpenAsync(fixture.Options with { Types = Known }, CancellationToken.None);

        await store.AppendAsync(StoreFixture.Request(StreamHead.Before("account/former"), new RawEvent("book_given_0", """{"n":"a"}"""u8.ToArray())), CancellationToken.None);

        var stored = await store.ReadStreamAsync("account/former", StreamRange.Whole, CancellationToken.None).SingleAsync();
        (stored.Type, stored.Body).ShouldBe(("book_given_0", new BookLent("a", 0)));
    }
}
