using Storefront.Tenants;
using Storefront.Tenants.Legal;

namespace Storefront.Modules.Tests.Tenants;

public sealed class VatIdTests
{
    [Theory]
    [InlineData("DE136695976", true)]
    [InlineData("de 136 695 976", true)]
    [InlineData("DE136695975", false)]
    [InlineData("DE036695976", false)]
    [InlineData("DE13669597", false)]
    [InlineData("DE1366959760", false)]
    [InlineData("AT136695976", false)]
    [InlineData("DE13669597X", false)]
    [InlineData("", false)]
    public void F_07_A_German_VAT_number_has_a_check_digit(string text, bool valid) => Assert.Equal(valid, VatId.IsValid(text));

    [Fact]
    public void F_07_Of_ten_last_digits_exactly_one_is_right() =>
        Assert.Equal(["DE136695976"], Enumerable.Range(0, 10).Select(digit => $"DE13669597{digit}").Where(VatId.IsValid));
}
