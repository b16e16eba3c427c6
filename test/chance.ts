// CI judges a change, so there the property tests begin from one seed: the same change, the same verdict. Everywhere
// else each run throws its own dice, which is how they find what nobody thought of.
if (process.env.CI) {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: 20_261_122 })
}
