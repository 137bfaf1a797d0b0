using Fadu.Application.Commands;
using Fadu.Application.Tests.Events;

namespace Fadu.Application.Tests.Commands;

public sealed class ChangeTextsTests
{
    private static readonly string[] _members = ["Item", "Indicator", "Attribute", "Unit", "Account", "Panel", "Parameter"];

    [Fact]
    public void Every_event_has_words_of_its_own()
    {
        var texts = SampleEvents.All.Select(name => ChangeTexts.Of(name.Value[0]).What).ToArray();

        texts.Select(text => text.Chinese).Distinct().Count().ShouldBe(SampleEvents.All.Count);
        texts.Select(text => text.English).Distinct().Count().ShouldBe(SampleEvents.All.Count);
    }

    [Fact]
    public void An_event_about_one_thing_names_its_code()
    {
        foreach (var body in SampleEvents.All.Values.SelectMany(events => events))
        {
            var named = _members.Select(member => body.GetType().GetProperty(member)?.GetValue(body) as string).FirstOrDefault(code => code is not null);
            if (named is not null)
                ChangeTexts.Of(body).Item.ShouldBe(named, body.ToString());
        }
    }
}
