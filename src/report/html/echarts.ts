/** The parts of echarts that draw the page's two charts; they take a while to load. */

import { HeatmapChart, SankeyChart } from 'echarts/charts'
import { GridComponent, VisualMapComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([HeatmapChart, SankeyChart, GridComponent, VisualMapComponent, SVGRenderer])

export { init }
