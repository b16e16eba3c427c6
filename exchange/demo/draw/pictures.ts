import { chartPictures } from './chart.ts'
import { type Frame, portraitFrame, sceneFrame } from './frame.ts'
import type { Scenes } from './scene.ts'
import { assemblies } from './scenes/assemblies.ts'
import { harbour } from './scenes/harbour.ts'
import { learning } from './scenes/learning.ts'
import { maps } from './scenes/maps.ts'
import { nature } from './scenes/nature.ts'
import { signals } from './scenes/signals.ts'
import { stage } from './scenes/stage.ts'
import { town } from './scenes/town.ts'
import { townLife } from './scenes/townLife.ts'
import { works } from './scenes/works.ts'
import { portraits } from './sitters.ts'

/** Pictures of one kind: their size, how hard they are pressed, and whether they have a grain. */
export type Album = { scenes: Scenes; frame: Frame; quality: number; grained: boolean }

/** Every picture of the demo newsroom. */
export const albums: readonly Album[] = [
  {
    scenes: {
      ...harbour,
      ...town,
      ...townLife,
      ...assemblies,
      ...learning,
      ...nature,
      ...stage,
      ...works,
      ...signals,
    },
    frame: sceneFrame,
    quality: 66,
    grained: true,
  },
  { scenes: maps, frame: sceneFrame, quality: 70, grained: true },
  { scenes: portraits, frame: portraitFrame, quality: 74, grained: true },
  // Letters show every smear of a hard-pressed JPEG, and a flat ground needs no grain.
  { scenes: chartPictures, frame: sceneFrame, quality: 76, grained: false },
]
