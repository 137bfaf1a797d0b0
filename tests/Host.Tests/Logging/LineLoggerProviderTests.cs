using Fadu.Host.Logging;
using Fadu.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Tests.Logging;

public sealed class LineLoggerProviderTests
{
    private static readonly Pseudonyms Names = new("a key of many letters");

    [Fact]
    public void A_line_is_an_object_with_its_values_and_without_names_of_people()
    {
        var said = Said("Fadu.X", log => log.Tell(LogLevel.Information, 7, "{Account} did {Command:0.0}", ("Account", "li.wei"), ("Command", 1.25), ("Unit", "U1"), ("Position", null)));

        said.ShouldBe($$"""{"time":"2026-01-02T03:04:05Z","level":"information","category":"Fadu.X","event":7,"message":"{{Names.Of("li.wei")}} did 1.3","account":"{{Names.Of("li.wei")}}","command":1.25,"unit":"U1"}""" + "\n");
    }

    [Fact]
    public void What_others_say_is_written_without_its_values()
    {
        var said = Said("Microsoft.X", log => log.Tell(LogLevel.Warning, 0, "Path {Path} of {Account}", ("Path", "/secret"), ("Account", "li.wei")));

        said.ShouldBe("""{"time":"2026-01-02T03:04:05Z","level":"warning","category":"Microsoft.X","message":"Path {Path} of {Account}"}""" + "\n");
    }

    [Fact]
    public void An_exception_is_told_by_its_kinds_alone()
    {
        var said = Said("Fadu.X", log => log.Tell(LogLevel.Error, 1, new InvalidOperationException("hush", new IOException("hush")), "It broke."));

        said.ShouldContain("\"exception\":\"InvalidOperationException, IOException\"");
        said.ShouldNotContain("hush");
    }

    [Fact]
    public void A_value_cannot_begin_a_line_of_its_own()
    {
        Said("Fadu.X", log => log.Tell(LogLevel.Information, 0, "{Unit}", ("Unit", "a\nb\u001b[2J\u2028"))).Count(letter => letter is '\n').ShouldBe(1);
        Said("Fadu.X", log => log.Tell(LogLevel.Information, 0, "{Unit}", ("Unit", "a\nb\u001b[2J\u2028")), LogFormat.Text).ShouldBe("2026-01-02 03:04:05.000Z information a b\uFFFD[2J  unit=a b\uFFFD[2J \n");
    }

    [Fact]
    public void The_same_person_has_the_same_pseudonym_only_under_the_same_key()
    {
        Names.Of("li.wei").ShouldBe(new Pseudonyms("a key of many letters").Of("li.wei"));
        new[] { Names.Of("li.wei"), Names.Of("wang"), new Pseudonyms("another").Of("li.wei"), new Pseudonyms(null).Of("li.wei"), new Pseudonyms(null).Of("li.wei") }.Distinct().Count().ShouldBe(5);
    }

    private static string Said(string category, Action<ILogger> say, LogFormat format = LogFormat.Json)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var provider = new LineLoggerProvider(text, new(format, LogLevel.Debug, null), Names, new FixedClock(), isDebugging: false);
        say(provider.CreateLogger(category));
        return text.ToString();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
