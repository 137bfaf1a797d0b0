using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Paging;

public sealed class PagerTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("after", "")]
    [InlineData("after", "!!!")]
    [InlineData("after", "junk")]
    [InlineData("before", "junk")]
    public async Task What_the_service_did_not_give_is_no_cursor(string argument, string cursor) =>
        (await fixture.RunAsync(ApiFixture.As("c", Role.Coordinator), $$"""{ rounds({{argument}}: "{{cursor}}") { totalCount } }""")).ShouldContain("\"code\":\"CURSOR_INVALID\"");
}
