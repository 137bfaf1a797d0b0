using System.Net;
using System.Security.Claims;
using Fadu.GraphQL.AspNetCore.Admission;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Tests.Admission;

public sealed class CallerKeyTests
{
    [Theory]
    [InlineData("192.0.2.7", "address 192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "address 192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "address 20010db800010002/64")]
    [InlineData(null, "address unknown")]
    public void Strangers_go_by_address(string? address, string key) =>
        CallerKey.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) } }).ShouldBe(key);

    [Theory]
    [InlineData(ClaimTypes.NameIdentifier, "test", "name alice")]
    [InlineData("sub", "test", "name alice")]
    [InlineData(ClaimTypes.Name, "test", "name alice")]
    [InlineData("other", "test", "address 192.0.2.7")]
    [InlineData(ClaimTypes.NameIdentifier, null, "address 192.0.2.7")]
    public void Who_is_logged_in_goes_by_name(string claim, string? scheme, string key)
    {
        var context = new DefaultHttpContext
        {
            User = new(new ClaimsIdentity([new Claim(claim, "alice")], scheme)),
            Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.7") },
        };

        CallerKey.Of(context).ShouldBe(key);
    }
}
