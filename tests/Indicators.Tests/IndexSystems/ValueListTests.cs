using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.IndexSystems;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_by_their_elements_in_order()
    {
        var list = ValueList.Of([1.0m, 2m]);

        list.ShouldBe(ValueList.Of([1.00m, 2m]));
        list.Equals(ValueList.Of([1.00m, 2m])).ShouldBeTrue();
        list.GetHashCode().ShouldBe(ValueList.Of([1.00m, 2m]).GetHashCode());
        list.Equals(ValueList.Of([2m, 1m])).ShouldBeFalse();
        list.Equals(ValueList.Of([1m])).ShouldBeFalse();
        list.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void A_list_is_a_copy_made_once()
    {
        var source = new[] { 1, 2 };
        var list = ValueList.Of(source);
        source[0] = 9;

        list[0].ShouldBe(1);
        ValueList.Of(list).ShouldBeSameAs(list);
    }
}
